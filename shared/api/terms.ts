import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { termSeatSchema } from '../domain/term.ts';
import { bodyIdSchema } from '../ids.ts';
import { read } from './method.ts';

/** A seat that asks for somebody, as a line in a list over several bodies. */
export const termRowSchema = termSeatSchema.extend({ bodyId: bodyIdSchema, bodyCode: z.string() });
export type TermRow = z.infer<typeof termRowSchema>;

export const termsApi = {
  /** Terms of office that are over or end up to a day, and vacant seats: of one body, or of all of them. */
  'terms.list': read(
    { today: localDateSchema, upTo: localDateSchema, bodyId: bodyIdSchema.optional() },
    z.object({ terms: z.array(termRowSchema) }),
  ),
};
