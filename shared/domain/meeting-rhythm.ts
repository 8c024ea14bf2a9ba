import { daysBetween } from '../dates.ts';

type Day = { readonly year: number; readonly month: number; readonly day: number; readonly weekday: number };

const DAY = 86_400_000;
const atNoon = (date: string): Date => new Date(`${date}T12:00:00Z`);
const written = (date: Date): string => date.toISOString().slice(0, 10);

const dayOf = (date: string): Day => {
  const at = atNoon(date);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), day: at.getUTCDate(), weekday: at.getUTCDay() };
};

/** Which of its weekday in the month a day is: 1 for the first Tuesday. */
const countInMonth = ({ day }: Day): number => Math.ceil(day / 7);

const monthsBetween = (one: Day, other: Day): number => (other.year - one.year) * 12 + other.month - one.month;

/** The n-th weekday so many months on, or undefined where that month has no fifth. */
const sameWeekday = (last: Day, months: number): string | undefined => {
  const first = new Date(Date.UTC(last.year, last.month + months, 1, 12));
  const day = 1 + ((last.weekday - first.getUTCDay() + 7) % 7) + 7 * (countInMonth(last) - 1);
  const date = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), day, 12));
  return date.getUTCMonth() === first.getUTCMonth() ? written(date) : undefined;
};

/** The third Thursday after two third Thursdays, as many months on as lay between them. */
const byWeekdayOfMonth = (last: Day, before: Day): string | undefined => {
  const months = monthsBetween(before, last);
  const isSame = last.weekday === before.weekday && countInMonth(last) === countInMonth(before);
  return isSame && months > 0 ? sameWeekday(last, months) : undefined;
};

/**
 * The day on which a body is likely to meet next, 'YYYY-MM-DD', by its last two meetings, the newest first: the same
 * weekday of a month, else as many weeks (or days, under one) later. Undefined for a body that met once.
 */
export const nextByRhythm = ([last, before]: readonly string[]): string | undefined => {
  if (last === undefined || before === undefined) return undefined;
  const gap = daysBetween(before, last);
  if (gap <= 0) return undefined;
  const days = gap < 7 ? gap : Math.round(gap / 7) * 7;
  return byWeekdayOfMonth(dayOf(last), dayOf(before)) ?? written(new Date(atNoon(last).getTime() + days * DAY));
};
