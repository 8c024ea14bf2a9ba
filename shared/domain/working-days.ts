import { fromDayNumber, toDayNumber } from '../dates.ts';
import { type ClosedDay, closedBetween, sinceMonday, type WorkingCalendar } from './working-calendar.ts';

/** Days of a week from Monday to Friday. */
const WEEK = 5;

/** How many days from Monday to Friday there are up to this one, it included, since Monday 29 December 1969. */
const weekdaysUpTo = (day: number): number => {
  const into = sinceMonday(day);
  return WEEK * ((day - into + 3) / 7) + Math.min(into + 1, WEEK);
};

/** The day from Monday to Friday that is the `count`th of them. */
const weekdayNumber = (count: number): number => {
  const week = Math.floor((count - 1) / WEEK);
  return 7 * week + (count - 1 - WEEK * week) - 3;
};

const forward = (start: number, count: number, calendar: WorkingCalendar): number => {
  let [reached, end] = [start, weekdayNumber(weekdaysUpTo(start) + count)];
  while (end > reached) {
    const closed = closedBetween(calendar, reached, end).length;
    [reached, end] = [end, closed === 0 ? end : weekdayNumber(weekdaysUpTo(end) + closed)];
  }
  return end;
};

const backward = (start: number, count: number, calendar: WorkingCalendar): number => {
  let [reached, end] = [start, weekdayNumber(weekdaysUpTo(start - 1) + 1 - count)];
  while (end < reached) {
    const closed = closedBetween(calendar, end - 1, reached - 1).length;
    [reached, end] = [end, closed === 0 ? end : weekdayNumber(weekdaysUpTo(end - 1) + 1 - closed)];
  }
  return end;
};

/**
 * The working day that is so many working days after another day, both 'YYYY-MM-DD', or before it where the count is
 * negative; counting begins on the day beside it. No working days after a day is that day, whatever it is.
 */
export const addWorkingDays = (date: string, count: number, calendar: WorkingCalendar): string => {
  if (count === 0) return date;
  const start = toDayNumber(date);
  return fromDayNumber(count > 0 ? forward(start, count, calendar) : backward(start, -count, calendar));
};

/** Why a day from Monday to Friday is no working day, or undefined; of a weekend, or where it is one, undefined. */
export const closedOn = (date: string, calendar: WorkingCalendar): string | undefined => {
  const day = toDayNumber(date);
  return calendar.closedIn(Number(date.slice(0, 4))).find((closed) => closed.day === day)?.name;
};

/** Whether people work on a day, 'YYYY-MM-DD'. */
export const isWorkingDay = (date: string, calendar: WorkingCalendar): boolean =>
  sinceMonday(toDayNumber(date)) < WEEK && closedOn(date, calendar) === undefined;

/**
 * The day that 'n working days' from a day comes to as the body counts: the day itself is the first of them where it
 * says so and people work on it. Before the day, where the count is negative.
 */
export const workingDaysFrom = (date: string, count: number, calendar: WorkingCalendar): string => {
  const isFirst = calendar.countsFirst && count !== 0 && isWorkingDay(date, calendar);
  return addWorkingDays(date, isFirst ? count - Math.sign(count) : count, calendar);
};

/** How many working days lie after `from` and up to `to`, it included; negative when it lies before. */
export const workingDaysBetween = (from: string, to: string, calendar: WorkingCalendar): number => {
  const [start, end] = [toDayNumber(from), toDayNumber(to)];
  if (end < start) return -workingDaysBetween(to, from, calendar) || 0;
  return weekdaysUpTo(end) - weekdaysUpTo(start) - closedBetween(calendar, start, end).length;
};

/**
 * The working days that something takes or took, as the body counts: the first day is one of them where it says so and
 * people work on it. Undefined where its beginning is not known, or comes after its end.
 */
export const workingDaysTaken = (
  from: string | undefined,
  to: string | undefined,
  calendar: WorkingCalendar,
): number | undefined => {
  if (from === undefined || to === undefined || from > to) return undefined;
  const first = calendar.countsFirst && isWorkingDay(from, calendar) ? 1 : 0;
  return workingDaysBetween(from, to, calendar) + first;
};

/** The days from Monday to Friday after `from` and up to `to` on which nobody works, in order. */
export const holidaysBetween = (from: string, to: string, calendar: WorkingCalendar): ClosedDay[] =>
  closedBetween(calendar, toDayNumber(from), toDayNumber(to));
