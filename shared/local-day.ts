import { toLocalDate } from './dates.ts';
import type { WallTime } from './domain/meeting-clock.ts';

/** The day that a moment (milliseconds since 1970) falls on where the clock on the wall hangs, 'YYYY-MM-DD'. */
export const localDay = (at: number): string => {
  const time = new Date(at);
  return toLocalDate(time.getFullYear(), time.getMonth() + 1, time.getDate()) ?? '';
};

const pad = (part: number): string => String(part).padStart(2, '0');

/** The day and the time of a moment there. */
export const wallTimeAt = (at: number): WallTime => {
  const time = new Date(at);
  return { date: localDay(at), time: `${pad(time.getHours())}:${pad(time.getMinutes())}` };
};
