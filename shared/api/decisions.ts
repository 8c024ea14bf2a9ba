import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { decisionTermsSchema, registeredIdSchema } from '../domain/decision-terms.ts';
import { interimAnswerSchema } from '../domain/interim.ts';
import { decisionKindSchema, listedDecisionSchema } from '../domain/listed-decision.ts';
import { meetingStateSchema } from '../domain/meeting.ts';
import { enteredSchema } from '../domain/text.ts';
import { decisionIdSchema, meetingIdSchema } from '../ids.ts';
import { page, paging, read, write } from './method.ts';

/** The newest first; by the day that something has to be done about them; by the body that is to answer. */
export const decisionSortSchema = z.enum(['date', 'due', 'parent']);
export type DecisionSort = z.infer<typeof decisionSortSchema>;

export const decisionFilterSchema = z.strictObject({
  /** The code of a body. */
  body: z.string().optional(),
  verb: z.string().optional(),
  kind: decisionKindSchema.optional(),
  meetingId: meetingIdSchema.optional(),
  /** Any code of a matter. */
  matter: z.string().optional(),
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
  /** A part of the verb, the text or the number. */
  text: z.string().optional(),
  withVote: z.boolean().optional(),
  confidential: z.boolean().optional(),
  /** What was only NOTED too; left out unless asked for, or unless the verb is. */
  noted: z.boolean().optional(),
  /** Only what is to be reviewed or expires by this day. */
  dueBy: localDateSchema.optional(),
  /** Only recommendations that the body above has not answered; `parent` is its code. */
  awaiting: z.boolean().optional(),
  parent: z.string().optional(),
});
export type DecisionFilter = z.infer<typeof decisionFilterSchema>;

const presentSchema = z.object({
  name: z.string(),
  initials: z.string().optional(),
  organisation: z.string().optional(),
  capacity: z.string().optional(),
});

/** A decision with all that the book knows of it. */
export const decisionSheetSchema = z.object({
  decision: listedDecisionSchema,
  body: z.object({ name: z.string(), shortName: z.string() }),
  meetingState: meetingStateSchema.optional(),
  itemTitle: z.string().optional(),
  matterTitle: z.string().optional(),
  terms: decisionTermsSchema,
  /** The vote on it, in the words of the minutes; `confidential` when these are. */
  vote: z.object({ text: z.string(), confidential: z.boolean() }).optional(),
  /** The answers to a proposal by correspondence. */
  answers: z.array(interimAnswerSchema).optional(),
  /** Who was in the room when it was taken, by the minutes; missing where it was taken in none. */
  present: z.array(presentSchema).optional(),
  /** Of a recommendation: the decision of the body above, or why none is needed. */
  answer: z
    .union([
      z.object({ decision: listedDecisionSchema }),
      z.object({ notNeeded: z.literal(true), reason: z.string().optional() }),
    ])
    .optional(),
  /** The recommendations that this decision answers. */
  answersTo: z.array(listedDecisionSchema),
});
export type DecisionSheet = z.infer<typeof decisionSheetSchema>;

/** What is said of a recommendation: the decision that answers it, that none is needed, or nothing any more. */
export const recommendationAnswerSchema = z.union([
  z.strictObject({ decisionId: decisionIdSchema }),
  z.strictObject({ notNeeded: z.literal(true), reason: enteredSchema }),
]);
export type RecommendationAnswer = z.infer<typeof recommendationAnswerSchema>;

/** A decision of a meeting that may answer a recommendation; `likely` when it is about the same matter. */
export const likelyAnswerSchema = listedDecisionSchema.extend({ id: decisionIdSchema, likely: z.boolean() });
export type LikelyAnswer = z.infer<typeof likelyAnswerSchema>;

export const decisionsApi = {
  /** Decisions across bodies; what is confidential says so. Errors: invalidInput. */
  'decisions.list': read(
    { filter: decisionFilterSchema.default({}), sort: decisionSortSchema.default('date'), ...paging },
    page(listedDecisionSchema),
  ),
  'decisions.get': read({ decisionId: registeredIdSchema }, decisionSheetSchema),
  /** All verbs that decisions of the book have, in the order of the alphabet. */
  'decisions.verbs': read({}, z.object({ verbs: z.array(z.string()) })),
  /** Sets when a decision is to be reviewed, when it expires and on what it depends. Errors: notFound. */
  'decisions.setTerms': write({ decisionId: registeredIdSchema, terms: decisionTermsSchema }, z.object({})),
  /** Decisions that may answer a recommendation, the likely ones first; `text` is looked for in them. Errors: notFound. */
  'decisions.likelyAnswers': read(
    { decisionId: decisionIdSchema, text: z.string().default('') },
    z.object({ rows: z.array(likelyAnswerSchema) }),
  ),
  /** Says what answers a recommendation; null takes that back. Errors: notFound, refused. */
  'decisions.answer': write(
    { decisionId: decisionIdSchema, answer: recommendationAnswerSchema.nullable() },
    z.object({}),
  ),
};
