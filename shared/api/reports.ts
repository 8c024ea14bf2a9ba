import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { reportKindSchema, reportTextSchema } from '../domain/report-text.ts';
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
  /** The proposals that the paper of a body brings back, by name; those that the register has. Errors: notFound. */
  'reports.broughtBack': read({ bodyId: bodyIdSchema }, z.object({ proposals: z.array(namedProposalSchema) })),
  /** Says that a report, made for a day, was saved as a file: the next one tells what happened since. Errors: notFound. */
  'reports.sayOut': write({ ...report, asOf: localDateSchema }, z.object({})),
  /**
   * The days for which reports of the kind were saved before a day, the last one first; a few of them. What was saved on
   * the day itself is still being made. Errors: notFound.
   */
  'reports.last': read({ ...report, before: localDateSchema }, z.object({ days: z.array(localDateSchema) })),
};
