import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { toDayNumber } from '../../../shared/dates.ts';
import { bankHolidays, type Division, divisionSchema } from '../../../shared/domain/bank-holidays.ts';
import { sinceMonday } from '../../../shared/domain/working-calendar.ts';

const YEARS = Array.from({ length: 2035 - 2007 + 1 }, (_, index) => 2007 + index);

const REGION = { 'England and Wales': ['ENG', 'WLS'], Scotland: ['SCT'], 'Northern Ireland': ['NIR'] } as const;

const isWeekday = (date: string): boolean => sinceMonday(toDayNumber(date)) < 5;

/** The days from Monday to Friday that an independent source calls public holidays. */
const elsewhere = (region: string): string[] => {
  const source = new Holidays('GB', region);
  const days = YEARS.flatMap((year) => source.getHolidays(year))
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10));
  return [...new Set(days)].filter(isWeekday).toSorted();
};

const ours = (division: Division): string[] =>
  YEARS.flatMap((year) => bankHolidays(year, division)).map(({ date }) => date);

/** Where that source is known to be wrong: the days that it lacks, and those that it has too many. */
const WRONG: Readonly<Record<Division, { readonly lacks: readonly string[]; readonly has: readonly string[] }>> = {
  'England and Wales': {
    // The Royal Wedding (proclaimed 5 January 2011); the spring holiday stood next to the Diamond Jubilee.
    lacks: ['2011-04-29', '2012-06-04'],
    has: ['2012-05-28'],
  },
  Scotland: {
    // As above, and the Monday that was proclaimed in February 2026 for the World Cup.
    lacks: ['2011-04-29', '2012-06-04', '2026-06-15'],
    has: ['2012-05-28'],
  },
  'Northern Ireland': { lacks: ['2011-04-29', '2012-06-04'], has: ['2012-05-28'] },
};

describe('bankHolidays', () => {
  it.each(divisionSchema.options.flatMap((division) => REGION[division].map((region) => ({ division, region }))))(
    'gives $division day by day from 2007 to 2035 what $region has elsewhere, but for what is wrong there',
    ({ division, region }) => {
      const [mine, theirs] = [new Set(ours(division)), new Set(elsewhere(region))];
      expect([...mine].filter((day) => !theirs.has(day))).toEqual(WRONG[division].lacks);
      expect([...theirs].filter((day) => !mine.has(day))).toEqual(WRONG[division].has);
      expect(mine.size).toBeGreaterThan(220);
    },
  );

  it.each([
    ['2011-04-29', 'Royal Wedding'],
    ['2012-06-04', 'Spring bank holiday'],
    ['2012-06-05', 'Diamond Jubilee'],
    ['2020-05-08', 'Early May bank holiday'],
    ['2022-06-02', 'Spring bank holiday'],
    ['2022-06-03', 'Platinum Jubilee'],
    ['2022-09-19', 'State Funeral of Queen Elizabeth II'],
    ['2023-05-08', 'Coronation of King Charles III'],
  ])('knows %s, %s, in every division', (date, name) => {
    for (const division of divisionSchema.options) {
      expect(bankHolidays(Number(date.slice(0, 4)), division)).toContainEqual({ date, name });
    }
  });

  it('moves a day that was moved, and leaves none where it would have been', () => {
    const days = [2020, 2012, 2022].flatMap((year) => bankHolidays(year, 'Scotland')).map(({ date }) => date);
    expect(days).not.toContain('2020-05-04');
    expect(days).not.toContain('2012-05-28');
    expect(days).not.toContain('2022-05-30');
  });

  it('has 15 June 2026 in Scotland alone', () => {
    expect(divisionSchema.options.filter((division) => ours(division).includes('2026-06-15'))).toEqual(['Scotland']);
  });

  it('keeps days of a weekend on the next weekdays that are free, Christmas and Boxing Day in any order of days', () => {
    const christmas = (year: number) => bankHolidays(year, 'England and Wales').slice(-2);
    expect(christmas(2021)).toEqual([
      { date: '2021-12-27', name: 'Christmas Day (substitute day)' },
      { date: '2021-12-28', name: 'Boxing Day (substitute day)' },
    ]);
    expect(christmas(2022)).toEqual([
      { date: '2022-12-26', name: 'Boxing Day' },
      { date: '2022-12-27', name: 'Christmas Day (substitute day)' },
    ]);
    expect(christmas(2020)).toEqual([
      { date: '2020-12-25', name: 'Christmas Day' },
      { date: '2020-12-28', name: 'Boxing Day (substitute day)' },
    ]);
  });

  it('keeps each holiday once a year, on days from Monday to Friday that are all different', () => {
    for (const division of divisionSchema.options) {
      for (let year = 1978; year <= 2200; year += 1) {
        const days = bankHolidays(year, division).map(({ date }) => date);
        expect(new Set(days).size, `${division} ${year}`).toBe(days.length);
        expect(days.every(isWeekday), `${division} ${year}`).toBe(true);
        expect(days, `${division} ${year}`).toEqual(days.toSorted());
      }
    }
  });
});
