import { describe, expect, it } from 'vitest';
import { localDay } from '../../shared/local-day.ts';

describe('localDay', () => {
  it('is the day of the clock on the wall, not of Greenwich, from its first moment to its last', () => {
    expect(localDay(new Date(2027, 0, 9, 0, 0).getTime())).toBe('2027-01-09');
    expect(localDay(new Date(2027, 11, 31, 23, 59, 59, 999).getTime())).toBe('2027-12-31');
    expect(localDay(new Date(2028, 1, 29, 12).getTime())).toBe('2028-02-29');
  });
});
