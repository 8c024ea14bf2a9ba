import { expect, test } from 'vitest';
import { localDay } from '../../../renderer/store/local-day.ts';

test('says the day of the clock on the wall, not of Greenwich', () => {
  expect(localDay(new Date(2026, 0, 5, 0, 0, 1).getTime())).toBe('2026-01-05');
  expect(localDay(new Date(2026, 11, 31, 23, 59, 59).getTime())).toBe('2026-12-31');
});
