import { z } from 'zod';

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether `text` is a day of the calendar written 'YYYY-MM-DD': '2020-02-30' is not. */
export const isLocalDate = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
};

/** Whether `text` is a wall-clock time written 'HH:MM', from 00:00 to 23:59. */
export const isLocalTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** The day as 'YYYY-MM-DD', or undefined when the calendar has none such. */
export const toLocalDate = (year: number, month: number, day: number): string | undefined => {
  const pad = (part: number, width: number) => String(part).padStart(width, '0');
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isLocalDate(date) ? date : undefined;
};

const MS_PER_DAY = 86_400_000;

/** A day as the number of days since 1 January 1970. */
export const toDayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;

const FIRST_DAY = toDayNumber('0001-01-01');
const LAST_DAY = toDayNumber('9999-12-31');

/** The day with this number, 'YYYY-MM-DD'; what lies outside the years 1 to 9999 is their first or last day. */
export const fromDayNumber = (day: number): string =>
  new Date(Math.max(FIRST_DAY, Math.min(day, LAST_DAY)) * MS_PER_DAY).toISOString().slice(0, 10);

/** The day thirty days before a day, both 'YYYY-MM-DD'. */
export const monthBefore = (date: string): string =>
  new Date(Date.parse(date) - 30 * 86_400_000).toISOString().slice(0, 10);

/** The same day of the month so many months later ('YYYY-MM-DD'), or the last day of a month that is too short. */
export const monthsAfter = (date: string, months: number): string => {
  const [year = 1, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return toLocalDate(toYear, toMonth, Math.min(day, daysIn(toYear, toMonth))) ?? fromDayNumber(LAST_DAY);
};

/** How many days `to` lies after `from`, both 'YYYY-MM-DD'; negative when it lies before. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;

/** A day without a time zone, 'YYYY-MM-DD'. */
export const localDateSchema = z.string().refine(isLocalDate, { error: 'is not a day of the calendar (YYYY-MM-DD)' });

/** A wall-clock time, 'HH:MM'. */
export const localTimeSchema = z.string().refine(isLocalTime, { error: 'is not a time of day (HH:MM)' });

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

const parts = (date: string) => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
};

/** '2020-05-26' as '26 May 2020', the form of a document. What is no day of the calendar stays as it is. */
export const formatLongDate = (date: string): string => {
  if (!isLocalDate(date)) return date;
  const { year, month, day } = parts(date);
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
};

/** How a document writes a day: '26 May 2020', '26th May 2020', either with 'Tuesday' before it. */
export const dateFormSchema = z.enum(['plain', 'ordinal', 'weekday', 'weekday ordinal']);
export type DateForm = z.infer<typeof dateFormSchema>;

/** How a document writes a time: '14:05' or '2.05pm'. */
export const timeFormSchema = z.enum(['24 hours', '12 hours']);
export type TimeForm = z.infer<typeof timeFormSchema>;

const LONG_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const ordinal = (day: number): string => {
  if (day >= 11 && day <= 13) return `${day}th`;
  return `${day}${['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'}`;
};

/** A day as a document writes it. What is no day of the calendar stays as it is. */
export const formatDate = (date: string, form: DateForm): string => {
  if (!isLocalDate(date)) return date;
  const { year, month, day } = parts(date);
  const weekday = form.startsWith('weekday')
    ? `${LONG_WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''} `
    : '';
  return `${weekday}${form.endsWith('ordinal') ? ordinal(day) : day} ${MONTHS[month - 1] ?? ''} ${year}`;
};

/** A time, 'HH:MM', as a document writes it. What is no time of day stays as it is. */
export const formatTime = (time: string, form: TimeForm): string => {
  if (form === '24 hours' || !isLocalTime(time)) return time;
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 || 12}.${time.slice(3)}${hour < 12 ? 'am' : 'pm'}`;
};

/** '2020-05-26' as '26 May', beside something that tells the year. What is no day of the calendar stays as it is. */
export const formatDayOfYear = (date: string): string => {
  if (!isLocalDate(date)) return date;
  const { month, day } = parts(date);
  return `${day} ${(MONTHS[month - 1] ?? '').slice(0, 3)}`;
};

/** '2020-05-26' as '26 May 2020', where there is little room. What is no day of the calendar stays as it is. */
export const formatShortDate = (date: string): string =>
  isLocalDate(date) ? `${formatDayOfYear(date)} ${parts(date).year}` : date;

/** '2020-05-26' as 'Tue 26 May 2020', the form of a screen. What is no day of the calendar stays as it is. */
export const formatScreenDate = (date: string): string => {
  if (!isLocalDate(date)) return date;
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  return `${weekday} ${formatShortDate(date)}`;
};
