import { z } from 'zod';
import { formatScreenDate, localDateSchema } from '../dates.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { workingDaysBetween } from './working-days.ts';

/** How the file of a paper came, held against the day on which the papers of its meeting go out. */
export const paperTimingSchema = z.object({
  /** 'expected' is not there yet and may still come in time; 'missing' may not. */
  state: z.enum(['expected', 'missing', 'on time', 'late']),
  due: localDateSchema,
  /** Working days behind that day, of what is late. */
  workingDays: z.int().optional(),
});
export type PaperTiming = z.infer<typeof paperTimingSchema>;

type Came = {
  /** The day on which the papers of the meeting go out, 'YYYY-MM-DD'; undefined where its body says none. */
  readonly due: string | undefined;
  /** The day on which the first file of the paper came. */
  readonly came: string | undefined;
  readonly today: string;
  readonly calendar: WorkingCalendar;
};

/** How a paper came to a meeting; undefined where that has no day for its papers. */
export const paperTiming = ({ due, came, today, calendar }: Came): PaperTiming | undefined => {
  if (due === undefined) return undefined;
  if (came === undefined) return { state: today > due ? 'missing' : 'expected', due };
  if (came <= due) return { state: 'on time', due };
  return { state: 'late', due, workingDays: workingDaysBetween(due, came, calendar) };
};

/** 'late by 2 WD', 'came on time': how it is said of a paper. */
export const paperTimingWords = ({ state, workingDays = 0 }: PaperTiming): string => {
  if (state === 'on time') return 'came on time';
  if (state !== 'late') return state;
  return workingDays === 0 ? 'late, on no working day' : `late by ${workingDays} WD`;
};

const lateBy = (workingDays: number): string =>
  workingDays === 0
    ? 'came after papers went out'
    : `came ${workingDays} working ${workingDays === 1 ? 'day' : 'days'} after papers went out`;

/** 'came 2 working days after papers went out on Fri 5 Mar 2027': the same, with the day that it is held against. */
export const paperTimingSentence = ({ state, due, workingDays = 0 }: PaperTiming): string => {
  const day = formatScreenDate(due);
  if (state === 'on time') return `came in time: papers go out on ${day}`;
  if (state === 'expected') return `expected by ${day}, when papers go out`;
  if (state === 'missing') return `not here yet: papers went out on ${day}`;
  return `${lateBy(workingDays)} on ${day}`;
};
