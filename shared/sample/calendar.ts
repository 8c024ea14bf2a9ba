import { formatLongDate } from '../dates.ts';

const MS_PER_DAY = 86_400_000;

/** The days of the sample, counted from its meeting that is about to begin. All are days from Monday to Friday. */
export type Calendar = {
  /** So many days after that meeting, before it where negative, and the Friday before a weekend: 'YYYY-MM-DD'. */
  readonly day: (offset: number) => string;
  /** The same day as documents write it: '26 May 2020'. */
  readonly long: (offset: number) => string;
  /** A meeting's reference with its day and month: 'CMG_11_2605'. */
  readonly reference: (name: string, offset: number) => string;
};

const SUNDAY = 0;
const SATURDAY = 6;

/** How far a moment lies behind Friday; 0 for a day from Monday to Friday. */
const daysIntoWeekend = (moment: number): number => {
  const weekday = new Date(moment).getUTCDay();
  if (weekday === SUNDAY) return 2;
  return weekday === SATURDAY ? 1 : 0;
};

/** The meeting's day: today, or the Monday after a weekend. */
const meetingDay = (today: string): number => {
  const start = Date.parse(`${today}T00:00:00Z`);
  const into = daysIntoWeekend(start);
  return into === 0 ? start : start + (3 - into) * MS_PER_DAY;
};

/** Counts from `today` ('YYYY-MM-DD'), or from the Monday after it at a weekend. */
export const calendarFrom = (today: string): Calendar => {
  const first = meetingDay(today);
  const day = (offset: number) => {
    const moment = first + offset * MS_PER_DAY;
    return new Date(moment - daysIntoWeekend(moment) * MS_PER_DAY).toISOString().slice(0, 10);
  };
  return {
    day,
    long: (offset) => formatLongDate(day(offset)),
    reference: (name, offset) => `${name}_${day(offset).slice(8)}${day(offset).slice(5, 7)}`,
  };
};
