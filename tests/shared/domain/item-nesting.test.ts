import { describe, expect, it } from 'vitest';
import { findParentByNumber } from '../../../shared/domain/item-nesting.ts';

const before = ['1', '2', '2.1', '145/20'].map((number) => ({ number }));

describe('findParentByNumber', () => {
  it.each([
    ['2.2', '2'],
    ['2.1.4', '2.1'],
    ['145/20.1', '145/20'],
    ['3', undefined],
    ['14a', undefined],
    ['3.1', undefined],
    ['2.7.1', undefined],
    ['.1', undefined],
  ])('nests %s below %s', (number, above) => {
    expect(findParentByNumber(number, before)?.number).toBe(above);
  });
});
