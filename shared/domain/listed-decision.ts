import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { blockIdSchema, bodyIdSchema, itemIdSchema, matterIdSchema, meetingIdSchema } from '../ids.ts';
import { decisionTermsSchema, registeredIdSchema } from './decision-terms.ts';

/** How a decision was taken: at a meeting, by the body by correspondence, or by its Chair. None is the other. */
export const decisionKindSchema = z.enum(['minuted', 'ex-committee', 'chair action']);
export type DecisionKind = z.infer<typeof decisionKindSchema>;

/** What became of a recommendation to the body above. */
export const recommendationStateSchema = z.enum(['awaiting', 'answered', 'not needed']);
export type RecommendationState = z.infer<typeof recommendationStateSchema>;

/** A decision as the register lists it. */
export const listedDecisionSchema = z.object({
  id: registeredIdSchema,
  kind: decisionKindSchema,
  bodyId: bodyIdSchema,
  bodyCode: z.string(),
  meetingId: meetingIdSchema.optional(),
  meetingNumber: z.string().optional(),
  /** Of the meeting, or of the day on which it was decided. */
  date: localDateSchema.optional(),
  itemId: itemIdSchema.optional(),
  itemNumber: z.string().optional(),
  blockId: blockIdSchema.optional(),
  /** Of a record between two meetings: 'CSC EC/01'. */
  number: z.string().optional(),
  /** Of what was minuted; what else was decided says how it came out: 'CARRIED'. */
  verb: z.string(),
  text: z.string(),
  matterId: matterIdSchema.optional(),
  matterCode: z.string().optional(),
  hasVote: z.boolean(),
  confidential: z.boolean(),
  ...decisionTermsSchema.pick({ reviewOn: true, expiresOn: true }).shape,
  /** Of a recommendation: what became of it, and the code of the body that it goes to. */
  recommendation: recommendationStateSchema.optional(),
  parentCode: z.string().optional(),
});
export type ListedDecision = z.infer<typeof listedDecisionSchema>;

/** Where a decision stands, in short: 'CSC 15, item 2', or the number of its record. */
export const placeOfDecision = ({ number, bodyCode, meetingNumber, itemNumber }: ListedDecision): string => {
  if (number !== undefined) return number;
  const meeting = meetingNumber === undefined ? bodyCode : `${bodyCode} ${meetingNumber}`;
  return itemNumber === undefined || itemNumber === '' ? meeting : `${meeting}, item ${itemNumber}`;
};
