import { toLocalDate } from './dates.ts';

/** The day that a moment (milliseconds since 1970) falls on where the clock on the wall hangs, 'YYYY-MM-DD'. */
export const localDay = (at: number): string => {
  const time = new Date(at);
  return toLocalDate(time.getFullYear(), time.getMonth() + 1, time.getDate()) ?? '';
};
