import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { reportKindSchema, reportTextSchema } from '../domain/report-text.ts';
import { countedReportSchema } from '../domain/saved-report.ts';
import { bodyIdSchema, matterIdSchema } from '../ids.ts';
import { read, write } from './method.ts';

/** A proposal that is brought back, as it is called now. */
export const namedProposalSchema = z.object({
  matterId: matterIdSchema,
  code: z.string(),
  title: z.string(),
  /** Whether the public register has it: else the public version of the paper leaves it out. */
  isPublic: z.boolean(),
});
export type NamedProposal = z.infer<typeof namedProposalSchema>;

const report = { bodyId: bodyIdSchema, kind: reportKindSchema };

export const reportsApi = {
  /** What a body says in its reports of a kind; the usual words where it never said any. Errors: notFound. */
  'reports.text': read(report, reportTextSchema),
  /** Keeps what a body says in its reports of a kind. Errors: notFound; refused, where what is brought back is nowhere. */
  'reports.saveText': write({ text: reportTextSchema }, z.object({})),
  /**
   * The proposals that the papers of a body bring back, by name; those that the register has. What was brought back before
   * `last`, the last paper that went out before a day, belongs to that one. Errors: notFound.
   */
  'reports.broughtBack': read(
    { bodyId: bodyIdSchema, asOf: localDateSchema },
    z.object({ proposals: z.array(namedProposalSchema), last: countedReportSchema.optional() }),
  ),
  /**
   * Says that a report, made for a day, was saved as a file. Whether it went out by that follows from its day, where it is
   * not said: the next one tells what happened since the last that did. Errors: notFound.
   */
  'reports.saySaved': write({ ...report, day: localDateSchema, wentOut: z.boolean().optional() }, z.object({})),
  /** Says of a saved report that it went out, or was a draft only. Errors: notFound. */
  'reports.sayWentOut': write({ ...report, day: localDateSchema, wentOut: z.boolean() }, z.object({})),
  /** The reports of a kind that were saved up to a day, as they count on it, the newest first; a few of them. Errors: notFound. */
  'reports.saved': read({ ...report, asOf: localDateSchema }, z.object({ reports: z.array(countedReportSchema) })),
};
