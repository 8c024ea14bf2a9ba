import { z } from 'zod';
import { daysBetween, localDateSchema } from '../dates.ts';
import { bodyIdSchema } from '../ids.ts';
import { reportKindSchema } from './report-text.ts';

/** A report of a body that was saved as a file, the last one of its day. */
export const savedReportSchema = z.strictObject({
  bodyId: bodyIdSchema,
  kind: reportKindSchema,
  /** The day that it was made for: 'YYYY-MM-DD'. */
  day: localDateSchema,
  /** When it was saved, in milliseconds. */
  at: z.int(),
  /** Whether it went out, where the secretary says so. */
  wentOut: z.boolean().optional(),
});
export type SavedReport = z.infer<typeof savedReportSchema>;

/** The name of a saved report. */
export const savedReportId = ({ bodyId, kind, day }: Pick<SavedReport, 'bodyId' | 'kind' | 'day'>): string =>
  `${bodyId} ${kind} ${day}`;

/** A saved report as it counts on a day: the next one tells what is new since the last that went out. */
export const countedReportSchema = z.object({
  day: localDateSchema,
  at: z.int(),
  wentOut: z.boolean(),
  /** Whether the secretary said so; else it follows from its day. */
  isSaid: z.boolean(),
});
export type CountedReport = z.infer<typeof countedReportSchema>;

const DAYS_OF_DRAFTS = 14;

/**
 * A saved report as it counts on the day `asOf`. Where nobody said, it went out once the body met on its day or since, or
 * two weeks went by: what is saved anew for the same meeting was a draft before. `met` are the days of the body's meetings.
 */
export const countedReport = (
  { day, at, wentOut }: SavedReport,
  { asOf, met }: { readonly asOf: string; readonly met: readonly string[] },
): CountedReport => ({
  day,
  at,
  wentOut: wentOut ?? (daysBetween(day, asOf) >= DAYS_OF_DRAFTS || met.some((date) => date >= day && date < asOf)),
  isSaid: wentOut !== undefined,
});

/** The last report that went out before a day, of reports of which the newest comes first. */
export const lastWentOut = (reports: readonly CountedReport[], before: string): CountedReport | undefined =>
  reports.find(({ day, wentOut }) => wentOut && day < before);
