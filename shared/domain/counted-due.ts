import { z } from 'zod';
import { formatScreenDate, localDateSchema } from '../dates.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { holidaysBetween, isWorkingDay, workingDaysFrom } from './working-days.ts';

/** How a due in working days came to its day. */
export const countedDueSchema = z.object({
  workingDays: z.int(),
  from: localDateSchema,
  to: localDateSchema,
  /** The day that it is counted from is the first of them. */
  firstCounts: z.boolean(),
  /** The names of the days from Monday to Friday that were left out, in order. */
  leftOut: z.array(z.string()),
});
export type CountedDue = z.infer<typeof countedDueSchema>;

/** Counts working days from a day, 'YYYY-MM-DD', as the body does, and keeps what was left out. */
export const countDue = (workingDays: number, from: string, calendar: WorkingCalendar): CountedDue => {
  const to = workingDaysFrom(from, workingDays, calendar);
  return {
    workingDays,
    from,
    to,
    firstCounts: calendar.countsFirst && isWorkingDay(from, calendar),
    leftOut: holidaysBetween(from, to, calendar).map(({ name }) => name),
  };
};

const MOST_NAMES = 3;

const leftOutWords = (names: readonly string[]): string => {
  if (names.length === 0) return '';
  const more = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return `, leaving out ${shown}${more > 0 ? ` and ${more} more` : ''}`;
};

/** '5 WD after Fri 22 May 2020: Mon 1 Jun 2020, leaving out Spring bank holiday'. */
export const countedDueWords = ({ workingDays, from, to, firstCounts, leftOut }: CountedDue): string => {
  const begin = `${firstCounts ? 'from' : 'after'} ${formatScreenDate(from)}${firstCounts ? ', that day counted' : ''}`;
  return `${workingDays} WD ${begin}: ${formatScreenDate(to)}${leftOutWords(leftOut)}`;
};
