import { describe, expect, it } from 'vitest';
import { addWorkingDays } from '../../../shared/domain/working-days.ts';

/** Counts one day after the other: slow, and plainly right. */
const stepByStep = (date: string, count: number): string => {
  const day = new Date(`${date}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6 !== 0) left -= 1;
  }
  return day.toISOString().slice(0, 10);
};

describe('addWorkingDays', () => {
  it.each([
    ['2020-05-26', 1, '2020-05-27'],
    ['2020-05-26', 4, '2020-06-01'],
    ['2020-05-29', 1, '2020-06-01'],
    ['2020-05-29', 5, '2020-06-05'],
    ['2020-05-30', 1, '2020-06-01'],
    ['2020-05-31', 5, '2020-06-05'],
    ['2020-12-31', 1, '2021-01-01'],
  ])('counts from the day after %s: %i working days end on %s', (date, count, end) => {
    expect(addWorkingDays(date, count)).toBe(end);
  });

  it('comes to the same as counting one day after the other, from every day of a week and before 1970', () => {
    for (const week of ['2020-02-24', '1969-12-29', '1901-01-07']) {
      for (let day = 0; day < 7; day += 1) {
        const date = new Date(Date.parse(`${week}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10);
        for (let count = 1; count < 30; count += 1) {
          expect(addWorkingDays(date, count), `${date} + ${count}`).toBe(stepByStep(date, count));
        }
      }
    }
  });
});
