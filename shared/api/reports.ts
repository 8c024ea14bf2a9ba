import { z } from 'zod';
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

export const reportsApi = {
  /** What a body says in its reports of a kind; the usual words where it never said any. Errors: notFound. */
  'reports.text': read({ bodyId: bodyIdSchema, kind: reportKindSchema }, reportTextSchema),
  /** Keeps what a body says in its reports of a kind. Errors: notFound; refused, where what is brought back is nowhere. */
  'reports.saveText': write({ text: reportTextSchema }, z.object({})),
  /** The proposals that the paper of a body brings back, by name; those that the register has. Errors: notFound. */
  'reports.broughtBack': read({ bodyId: bodyIdSchema }, z.object({ proposals: z.array(namedProposalSchema) })),
};
