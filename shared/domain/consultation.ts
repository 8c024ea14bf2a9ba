import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { consultationIdSchema, matterIdSchema } from '../ids.ts';
import { namedSchema } from './text.ts';

/** Those whom a matter concerns are asked for their views on it, until a day. */
export const consultationSchema = z.strictObject({
  id: consultationIdSchema,
  matterId: matterIdSchema,
  /** What it is called: 'Refinement Consultation'. */
  name: namedSchema.max(200),
  opens: localDateSchema.optional(),
  closes: localDateSchema.optional(),
});
export type Consultation = z.infer<typeof consultationSchema>;

export const consultationStateSchema = z.enum(['expected', 'out', 'closed']);
export type ConsultationState = z.infer<typeof consultationStateSchema>;

/** Where a consultation stands on a day. One without a day on which it opens is expected. */
export const consultationState = (
  { opens, closes }: Pick<Consultation, 'opens' | 'closes'>,
  asOf: string,
): ConsultationState => {
  if (closes !== undefined && closes < asOf) return 'closed';
  return opens !== undefined && opens <= asOf ? 'out' : 'expected';
};
