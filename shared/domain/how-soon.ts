import { daysBetween } from '../dates.ts';

/** How near a day is: what is late comes first, then what comes within a week. */
export type Nearness = 'late' | 'soon' | 'later';

const SOON_DAYS = 7;

export const nearnessOf = (date: string, today: string): Nearness => {
  const left = daysBetween(today, date);
  if (left < 0) return 'late';
  return left <= SOON_DAYS ? 'soon' : 'later';
};

/** How far away a day is in words: '3 days late', 'today', 'tomorrow', 'in 9 days'. */
export const howSoon = (date: string, today: string): string => {
  const left = daysBetween(today, date);
  if (left < 0) return left === -1 ? '1 day late' : `${-left} days late`;
  if (left === 0) return 'today';
  return left === 1 ? 'tomorrow' : `in ${left} days`;
};
