import { z } from 'zod';
import { fromDayNumber, localDateSchema, toDayNumber } from '../dates.ts';
import { bankHolidays, divisionSchema } from './bank-holidays.ts';
import { namedSchema } from './text.ts';

const namedDaySchema = z.strictObject({ date: localDateSchema, name: namedSchema.max(100) });

/** What a body sets for its working days, where it is not as usual. */
export const workingDayRulesSchema = z.strictObject({
  /** Whose bank holidays are no working days. */
  holidays: z.enum([...divisionSchema.options, 'none']),
  /** Days on which nobody works besides, and bank holidays that are worked on all the same. */
  closed: z.array(namedDaySchema).max(200),
  worked: z.array(namedDaySchema).max(200),
  /** The day that one counts from is the first of the working days; missing: the day that follows it is. */
  countsFirst: z.literal(true).optional(),
});
export type WorkingDayRules = z.infer<typeof workingDayRulesSchema>;

/** As usual: the bank holidays of England and Wales, counted from the following day. */
export const usualWorkingDays: WorkingDayRules = { holidays: 'England and Wales', closed: [], worked: [] };

/** A day from Monday to Friday that is no working day, by its number; see `toDayNumber`. */
export type ClosedDay = { readonly day: number; readonly name: string };

/** Which days are working days. */
export type WorkingCalendar = {
  readonly countsFirst: boolean;
  /** The days of a year from Monday to Friday that are none, in order. */
  closedIn(year: number): readonly ClosedDay[];
};

const SATURDAY_SINCE_MONDAY = 5;

/** 1 January 1970 was a Thursday: days since the last Monday, 0 to 6. */
export const sinceMonday = (day: number): number => (((day + 3) % 7) + 7) % 7;

const closedDays = ({ holidays, closed, worked }: WorkingDayRules, year: number): ClosedDay[] => {
  const open = new Set(worked.map(({ date }) => date));
  const named = [
    ...(holidays === 'none' ? [] : bankHolidays(year, holidays)),
    ...closed.filter(({ date }) => Number(date.slice(0, 4)) === year),
  ].filter(({ date }) => !open.has(date));
  const days = new Map(named.toReversed().map(({ date, name }) => [toDayNumber(date), name]));
  return [...days]
    .map(([day, name]) => ({ day, name }))
    .filter(({ day }) => sinceMonday(day) < SATURDAY_SINCE_MONDAY)
    .toSorted((a, b) => a.day - b.day);
};

/** The calendar of a body by its rules; without any as usual. Each year is worked out once. */
export const workingCalendar = (rules: WorkingDayRules = usualWorkingDays): WorkingCalendar => {
  const years = new Map<number, readonly ClosedDay[]>();
  const closedIn = (year: number): readonly ClosedDay[] => {
    const known = years.get(year) ?? closedDays(rules, year);
    years.set(year, known);
    return known;
  };
  return { countsFirst: rules.countsFirst === true, closedIn };
};

const yearOf = (day: number): number => Number(fromDayNumber(day).slice(0, 4));

/** The closed days after a day and up to another, the latter included, in order; none when that lies before it. */
export const closedBetween = ({ closedIn }: WorkingCalendar, after: number, upTo: number): ClosedDay[] => {
  const found: ClosedDay[] = [];
  for (let year = yearOf(after); year <= yearOf(upTo); year += 1) {
    found.push(...closedIn(year).filter(({ day }) => day > after && day <= upTo));
  }
  return found;
};
