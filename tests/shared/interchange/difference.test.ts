import { describe, expect, it } from 'vitest';
import { firstDifference, isSame } from '../../../shared/interchange/difference.ts';

describe('firstDifference', () => {
  it.each([
    [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, 'a[0].b'],
    [{ a: [1] }, { a: [1, 2] }, 'a[1]'],
    [{ a: 1 }, { a: 1, b: 2 }, 'b'],
    [{ a: [] }, { a: {} }, 'a'],
    [{ a: null }, { a: {} }, 'a'],
    [{ a: [1], b: 1 }, { a: [2], b: 2 }, 'a[0]'],
  ])('between %j and %j is named by its path', (left, right, path) => {
    expect(firstDifference(left, right)).toBe(path);
    expect(isSame(left, right)).toBe(false);
  });

  it('is none when only the order of fields differs, or a field is undefined', () => {
    expect(firstDifference({ a: 1, b: [{ c: 2 }] }, { b: [{ c: 2 }], a: 1, d: undefined })).toBeUndefined();
    expect(isSame('a', 'a')).toBe(true);
    expect(isSame('a', 'b')).toBe(false);
  });
});
