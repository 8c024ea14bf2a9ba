import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber, toDayNumber } from '../../../shared/dates.ts';
import { divisionSchema } from '../../../shared/domain/bank-holidays.ts';
import {
  usualWorkingDays,
  type WorkingCalendar,
  type WorkingDayRules,
  workingCalendar,
} from '../../../shared/domain/working-calendar.ts';
import {
  addWorkingDays,
  closedOn,
  holidaysBetween,
  isWorkingDay,
  workingDaysBetween,
  workingDaysFrom,
} from '../../../shared/domain/working-days.ts';

const usual = workingCalendar();
const weekdays = workingCalendar({ holidays: 'none', closed: [], worked: [] });

/** Counts one day after the other: slow, and plainly right. */
const stepByStep = (date: string, count: number, calendar: WorkingCalendar): string => {
  let [day, left] = [toDayNumber(date), Math.abs(count)];
  while (left > 0) {
    day += Math.sign(count);
    if (isWorkingDay(fromDayNumber(day), calendar)) left -= 1;
  }
  return fromDayNumber(day);
};

const rulesOf = (more: Partial<WorkingDayRules>): WorkingDayRules => ({ ...usualWorkingDays, ...more });

const days = fc.integer({ min: toDayNumber('1980-01-01'), max: toDayNumber('2060-12-31') }).map(fromDayNumber);
const namedDays = fc.array(
  days.map((date) => ({ date, name: 'a day of its own' })),
  { maxLength: 30 },
);
const calendars = fc
  .record({
    holidays: fc.constantFrom(...divisionSchema.options, 'none' as const),
    closed: namedDays,
    worked: namedDays,
  })
  .map((rules) => workingCalendar(rules));
const counts = fc.integer({ min: -600, max: 600 });

describe('addWorkingDays', () => {
  it.each([
    ['2020-05-26', 1, '2020-05-27'],
    ['2020-05-26', 4, '2020-06-01'],
    ['2020-05-29', 1, '2020-06-01'],
    ['2020-05-30', 1, '2020-06-01'],
    ['2020-05-31', 5, '2020-06-05'],
    ['2020-05-01', 10, '2020-05-18'],
    ['2020-06-30', -5, '2020-06-23'],
    ['2020-05-24', -1, '2020-05-22'],
    ['2020-12-24', 1, '2020-12-29'],
    ['2020-12-29', -1, '2020-12-24'],
    ['2020-12-31', 1, '2021-01-04'],
    ['2026-05-19', 5, '2026-05-27'],
  ])('counts in England from the day beside %s: %i working days come to %s', (date, count, end) => {
    expect(addWorkingDays(date, count, usual)).toBe(end);
  });

  it('counts bank holidays as working days for a body that keeps none', () => {
    expect(addWorkingDays('2020-12-24', 1, weekdays)).toBe('2020-12-25');
  });

  it('comes to the same as counting one day after the other, from any day, with any calendar, both ways', () => {
    fc.assert(
      fc.property(days, counts, calendars, (date, count, calendar) => {
        expect(addWorkingDays(date, count, calendar)).toBe(stepByStep(date, count, calendar));
      }),
    );
  });

  it('comes back to a working day when as many are taken off again', () => {
    fc.assert(
      fc.property(days, counts, calendars, (date, count, calendar) => {
        fc.pre(isWorkingDay(date, calendar));
        expect(addWorkingDays(addWorkingDays(date, count, calendar), -count, calendar)).toBe(date);
      }),
    );
  });

  it('ends at the ends of the calendar', () => {
    expect(addWorkingDays('9999-12-30', 9999, usual)).toBe('9999-12-31');
    expect(addWorkingDays('0001-01-02', -9999, usual)).toBe('0001-01-01');
  });
});

describe('workingDaysBetween', () => {
  it('counts the days after the first up to the last, and backwards below nothing', () => {
    expect(workingDaysBetween('2020-05-22', '2020-05-26', usual)).toBe(1);
    expect(workingDaysBetween('2020-05-26', '2020-05-22', usual)).toBe(-1);
    expect(workingDaysBetween('2020-05-23', '2020-05-25', usual)).toBe(0);
    expect(workingDaysBetween('2020-05-22', '2020-05-26', weekdays)).toBe(2);
  });

  it('is additive over any day in between or beyond', () => {
    fc.assert(
      fc.property(days, days, days, calendars, (a, b, c, calendar) => {
        const between = (from: string, to: string) => workingDaysBetween(from, to, calendar);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
    );
  });

  it('is the inverse of adding', () => {
    fc.assert(
      fc.property(days, counts, calendars, (date, count, calendar) => {
        fc.pre(count > 0 || isWorkingDay(date, calendar));
        expect(workingDaysBetween(date, addWorkingDays(date, count, calendar), calendar)).toBe(count);
      }),
    );
  });
});

describe('workingDaysFrom', () => {
  it('counts from the following day, or the day itself where the body says so and people work on it', () => {
    const first = workingCalendar(rulesOf({ countsFirst: true }));
    expect(workingDaysFrom('2020-05-26', 5, usual)).toBe('2020-06-02');
    expect(workingDaysFrom('2020-05-26', 5, first)).toBe('2020-06-01');
    expect(workingDaysFrom('2020-05-26', 1, first)).toBe('2020-05-26');
    expect(workingDaysFrom('2020-05-26', -1, first)).toBe('2020-05-26');
    // Spring bank holiday: the first working day is the one after it.
    expect(workingDaysFrom('2020-05-25', 1, first)).toBe('2020-05-26');
  });
});

describe('a calendar with days of its own', () => {
  const own = workingCalendar(
    rulesOf({
      closed: [
        { date: '2020-12-24', name: 'Office closed' },
        { date: '2020-12-26', name: 'A Saturday' },
      ],
      worked: [{ date: '2020-12-28', name: 'Stocktaking' }],
    }),
  );

  it('leaves out what was added and works on what was taken out', () => {
    expect(isWorkingDay('2020-12-24', own)).toBe(false);
    expect(isWorkingDay('2020-12-25', own)).toBe(false);
    expect(isWorkingDay('2020-12-28', own)).toBe(true);
    expect(addWorkingDays('2020-12-23', 1, own)).toBe('2020-12-28');
  });

  it('says why nobody works, of days from Monday to Friday', () => {
    expect(closedOn('2020-12-24', own)).toBe('Office closed');
    expect(closedOn('2020-12-25', own)).toBe('Christmas Day');
    expect(closedOn('2020-12-26', own)).toBeUndefined();
    expect(closedOn('2020-12-28', own)).toBeUndefined();
    expect(holidaysBetween('2020-12-23', '2020-12-31', own).map(({ name }) => name)).toEqual([
      'Office closed',
      'Christmas Day',
    ]);
  });

  it('names a bank holiday as such, though it was added by hand as well', () => {
    const twice = workingCalendar(rulesOf({ closed: [{ date: '2020-12-25', name: 'Closed' }] }));
    expect(closedOn('2020-12-25', twice)).toBe('Christmas Day');
  });
});
