import { z } from 'zod';
import { fromDayNumber, toDayNumber } from '../dates.ts';

/** The parts of the United Kingdom that have bank holidays of their own. */
export const divisionSchema = z.enum(['England and Wales', 'Scotland', 'Northern Ireland']);
export type Division = z.infer<typeof divisionSchema>;

/** A day, 'YYYY-MM-DD', and what it is called. */
export type NamedDay = { readonly date: string; readonly name: string };

/**
 * Up to when days that were proclaimed for one year are in the table below. The rest is worked out for any year from 1978
 * on, when the present bank holidays began.
 */
export const HOLIDAYS_KNOWN_UP_TO = '2026-12-31';

const SATURDAY = 6;

/** 0 is Sunday, 1 January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

const isWeekend = (day: number): boolean => weekdayOf(day) % SATURDAY === 0;

/** A day of the year as a number of days; `month` from 1. */
const on = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);

const firstMonday = (year: number, month: number): number => {
  const first = on(year, month, 1);
  return first + ((8 - weekdayOf(first)) % 7);
};

const lastMonday = (year: number, month: number): number => {
  const last = on(year, month + 1, 0);
  return last - ((weekdayOf(last) + 6) % 7);
};

/** Easter Sunday by the Gregorian calendar, after Butcher. */
const easter = (year: number): number => {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451);
  return on(year, 3, 22 + moon + toSunday - 7 * late);
};

type Holiday = { readonly day: number; readonly name: string };

/** Days that stood elsewhere for one year, by proclamation. */
const MOVED: Readonly<Record<string, string>> = {
  'early May 1995': '1995-05-08',
  'early May 2020': '2020-05-08',
  'spring 2002': '2002-06-04',
  'spring 2012': '2012-06-04',
  'spring 2022': '2022-06-02',
};

/** Days that were proclaimed for one year; in all divisions where none is named. */
const PROCLAIMED: readonly (NamedDay & { readonly only?: Division })[] = [
  { date: '1981-07-29', name: 'Royal Wedding' },
  { date: '1999-12-31', name: 'Millennium' },
  { date: '2002-06-03', name: 'Golden Jubilee' },
  { date: '2011-04-29', name: 'Royal Wedding' },
  { date: '2012-06-05', name: 'Diamond Jubilee' },
  { date: '2022-06-03', name: 'Platinum Jubilee' },
  { date: '2022-09-19', name: 'State Funeral of Queen Elizabeth II' },
  { date: '2023-05-08', name: 'Coronation of King Charles III' },
  { date: '2026-06-15', name: 'World Cup', only: 'Scotland' },
];

const movable = (year: number, key: string, name: string, usual: number): Holiday => {
  const moved = MOVED[`${key} ${year}`];
  return { day: moved === undefined ? usual : toDayNumber(moved), name };
};

const common = (year: number): Holiday[] => [
  { day: on(year, 1, 1), name: 'New Year’s Day' },
  { day: easter(year) - 2, name: 'Good Friday' },
  movable(year, 'early May', 'Early May bank holiday', firstMonday(year, 5)),
  movable(year, 'spring', 'Spring bank holiday', lastMonday(year, 5)),
  { day: on(year, 12, 25), name: 'Christmas Day' },
  { day: on(year, 12, 26), name: 'Boxing Day' },
];

/** Saint Andrew's Day is a bank holiday since the Act of 2007. */
const saintAndrew = (year: number): Holiday[] =>
  year < 2007 ? [] : [{ day: on(year, 11, 30), name: "St Andrew's Day" }];

const easterAndSummer = (year: number): Holiday[] => [
  { day: easter(year) + 1, name: 'Easter Monday' },
  { day: lastMonday(year, 8), name: 'Summer bank holiday' },
];

const OWN: Readonly<Record<Division, (year: number) => Holiday[]>> = {
  'England and Wales': easterAndSummer,
  Scotland: (year) => [
    { day: on(year, 1, 2), name: '2 January' },
    { day: firstMonday(year, 8), name: 'Summer bank holiday' },
    ...saintAndrew(year),
  ],
  'Northern Ireland': (year) => [
    ...easterAndSummer(year),
    { day: on(year, 3, 17), name: "St Patrick's Day" },
    { day: on(year, 7, 12), name: 'Battle of the Boyne' },
  ],
};

const proclaimed = (year: number, division: Division): Holiday[] =>
  PROCLAIMED.filter(({ date, only = division }) => date.startsWith(`${year}-`) && only === division).map(
    ({ date, name }) => ({ day: toDayNumber(date), name }),
  );

/** What falls on a weekend is kept on the next weekday that is none already: Boxing Day keeps its Monday. */
const substituted = (holidays: readonly Holiday[]): Holiday[] => {
  const kept = holidays.filter(({ day }) => !isWeekend(day));
  for (const { day, name } of holidays) {
    if (!isWeekend(day)) continue;
    let next = day;
    while (isWeekend(next) || kept.some((other) => other.day === next)) next += 1;
    kept.push({ day: next, name: `${name} (substitute day)` });
  }
  return kept;
};

/** The bank holidays of a year, in order: the days from Monday to Friday on which they are kept. */
export const bankHolidays = (year: number, division: Division): NamedDay[] =>
  substituted(
    [...common(year), ...OWN[division](year), ...proclaimed(year, division)].toSorted((a, b) => a.day - b.day),
  )
    .toSorted((a, b) => a.day - b.day)
    .map(({ day, name }) => ({ date: fromDayNumber(day), name }));
