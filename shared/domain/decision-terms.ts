import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { decisionIdSchema, interimIdSchema } from '../ids.ts';
import { enteredSchema } from './text.ts';

/** A decision of the register: one that was minuted, or one that was taken between two meetings. */
export const registeredIdSchema = z.union([decisionIdSchema, interimIdSchema]);
export type RegisteredId = z.infer<typeof registeredIdSchema>;

/** What the register keeps of a decision beside its words. */
export const decisionTermsSchema = z.strictObject({
  /** The day by which it is to be looked at again. */
  reviewOn: localDateSchema.optional(),
  /** The last day on which it holds. */
  expiresOn: localDateSchema.optional(),
  /** On what it depends. */
  conditions: enteredSchema,
});
export type DecisionTerms = z.infer<typeof decisionTermsSchema>;

/** The day by which something has to be done about a decision, undefined when there is none. */
export const comesDue = ({ reviewOn, expiresOn }: DecisionTerms): string | undefined =>
  [reviewOn, expiresOn].filter((day) => day !== undefined).toSorted()[0];
