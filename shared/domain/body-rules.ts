import { z } from 'zod';
import { bodyIdSchema } from '../ids.ts';
import { bodyFormsSchema, textModuleSchema } from './body-forms.ts';
import { deadlineRuleSchema } from './deadline.ts';
import { distributionListSchema } from './distribution-list.ts';
import { retentionPolicySchema } from './retention.ts';
import { namedSchema } from './text.ts';
import { workingDayRulesSchema } from './working-calendar.ts';

/** Whether somebody with an interest in the item counts: while in the room, out of it as well, or not at all for it. */
export const interestedSchema = z.enum(['in the room', 'always', 'never']);
export type Interested = z.infer<typeof interestedSchema>;

/**
 * When a body may decide: so many, or a fraction rounded up, of all seats or of those that are filled; with a minimum
 * for some categories; with the Chair or the deputy there or not. Stored as the body says it.
 */
export const quorumSchema = z.strictObject({
  needed: z.union([
    z.strictObject({ number: z.int().min(1).max(999) }),
    z.strictObject({ numerator: z.int().min(1).max(99), denominator: z.int().min(1).max(99) }),
  ]),
  of: z.enum(['seats', 'filled seats']),
  minimumPerCategory: z.array(z.strictObject({ category: namedSchema, number: z.int().min(1).max(99) })),
  needsChair: z.boolean(),
  remoteCounts: z.boolean(),
  /** Missing means 'in the room': who is out for an interest does not count, who stays does. */
  interested: interestedSchema.optional(),
});
export type Quorum = z.infer<typeof quorumSchema>;

/** What a body sets for the way of its minutes to the record. */
export const recordRulesSchema = z.strictObject({
  /** Versions that go out print their number beside their state: 'Draft Minutes 0.2'. */
  numberPrinted: z.literal(true).optional(),
  /** The body above it: what it recommends goes there, and it approves the minutes of one that meets no more. */
  parentBody: bodyIdSchema.optional(),
  /** An action that is said to be done is closed at once; else it is proposed for closure, and the meeting decides. */
  closesAtOnce: z.literal(true).optional(),
  /** What of the way there is disposed of after the approval; nothing, where it is missing. */
  retention: retentionPolicySchema.optional(),
});
export type RecordRules = z.infer<typeof recordRulesSchema>;

/** What a body sets for its meetings beside how its minutes read. */
export const bodyRulesSchema = z.strictObject({
  quorum: quorumSchema.optional(),
  /** The classes of its papers and minutes, the most open first: White, Green, Amber, Red. */
  classes: z.array(namedSchema),
  /** Titles of the items that every agenda begins with; '-' before a title nests it below the last one. */
  standingItems: z.array(namedSchema),
  /** Its own sentences, where they are not the usual ones. */
  forms: bodyFormsSchema.optional(),
  modules: z.array(textModuleSchema).optional(),
  /** Words that its minutes spell in this way, whatever a dictionary says. */
  words: z.array(namedSchema).optional(),
  /** Its minutes print at their end who was in the room at each decision. */
  presencePrinted: z.literal(true).optional(),
  /** How the files are named that it hands out, where not as usual; see `file-name-pattern.ts`. */
  fileNames: namedSchema.max(200).optional(),
  record: recordRulesSchema.optional(),
  /** Which days it counts as working days; missing: as usual in England and Wales. */
  workingDays: workingDayRulesSchema.optional(),
  /** What has to be done by when before and after each of its meetings. */
  deadlines: z.array(deadlineRuleSchema).max(20).optional(),
  /** Who gets its papers, by their classes. */
  lists: z.array(distributionListSchema).max(30).optional(),
});
export type BodyRules = z.infer<typeof bodyRulesSchema>;
