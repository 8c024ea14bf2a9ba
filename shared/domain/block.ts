import { z } from 'zod';
import { localDateSchema, localTimeSchema } from '../dates.ts';
import { attendanceIdSchema, blockIdSchema, decisionIdSchema, itemIdSchema } from '../ids.ts';

/** Who may read a block. Missing means never said, and then it is for everyone. */
export const visibilitySchema = z.enum(['everyone', 'confidential', 'public']);
export type Visibility = z.infer<typeof visibilitySchema>;

/**
 * A stretch of text of one form; a line break is '\n'. `decision` marks text that is a decision where it stands
 * ("APPROVED the minutes as written"): the marked text begins with the verb.
 */
export const runSchema = z.strictObject({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  href: z.string().optional(),
  decision: z.strictObject({ id: decisionIdSchema, verb: z.string().min(1) }).optional(),
});
export type Run = z.infer<typeof runSchema>;

/** When an action is due; a missing due is not settled yet, `none` is an answer. */
export const dueSchema = z.union([
  z.strictObject({ date: localDateSchema }),
  z.strictObject({ meeting: z.string().min(1) }),
  z.strictObject({ workingDays: z.int().min(1).max(9999) }),
  z.strictObject({ words: z.string().min(1) }),
  z.strictObject({ none: z.literal(true) }),
]);
export type Due = z.infer<typeof dueSchema>;

/** How somebody came or went: `away` is an absence for some items only. */
export const attendanceChangeSchema = z.enum(['arrived', 'left', 'away']);
export type AttendanceChange = z.infer<typeof attendanceChangeSchema>;

/** What came of a declaration of interest; who `left` is out until the end of the item (or items), or until an arrival. */
export const interestOutcomeSchema = z.enum(['left', 'silent', 'spoke', 'dispensation', 'noted']);
export type InterestOutcome = z.infer<typeof interestOutcomeSchema>;

/** One side of a vote: how many, who, or both; they need not agree, since ballots are secret and votes have weights. */
export const voteSideSchema = z.strictObject({
  count: z.int().min(0).max(99_999).optional(),
  people: z.array(attendanceIdSchema).optional(),
});
export type VoteSide = z.infer<typeof voteSideSchema>;

export const voteMannerSchema = z.enum(['nem con', 'unanimous']);

/** How the points of a list are counted: 1. 2. 3. where nothing is said. */
export const pointStyleSchema = z.enum(['letter', 'roman']);
export type PointStyle = z.infer<typeof pointStyleSchema>;

/** What a block says by its data, beside the words of its sentence. */
const facts = {
  /** Somebody came or went, here in the text; `items` are numbers of items, for an absence. */
  attendanceEvent: {
    person: attendanceIdSchema,
    change: attendanceChangeSchema,
    time: localTimeSchema.optional(),
    items: z.array(z.string().min(1)).optional(),
  },
  /** Somebody declared an interest; `items` are numbers of items, where it is in others than the one that it is said in. */
  interest: {
    person: attendanceIdSchema,
    outcome: interestOutcomeSchema,
    items: z.array(z.string().min(1)).optional(),
  },
  /** A vote on the decision above it. */
  vote: {
    for: voteSideSchema.optional(),
    against: voteSideSchema.optional(),
    abstained: voteSideSchema.optional(),
    manner: voteMannerSchema.optional(),
  },
};

/** The data of each kind of block that states a fact. */
export const factSchemas = {
  attendanceEvent: z.strictObject(facts.attendanceEvent),
  interest: z.strictObject(facts.interest),
  vote: z.strictObject(facts.vote),
};
export type FactKind = keyof typeof factSchemas;
export type Fact<Kind extends FactKind> = z.infer<(typeof factSchemas)[Kind]>;

const runs = z.array(runSchema);
const depth = z.int().min(0).max(8).optional();

/** What a block says, by kind. The words stand as minuted: lead-ins ("The CSC AGREED") are generated, not stored. */
export const blockContentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), runs }),
  z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), runs }),
  z.strictObject({ kind: z.literal('bullet'), depth, runs }),
  z.strictObject({ kind: z.literal('numbered'), style: pointStyleSchema.optional(), depth, runs }),
  z.strictObject({ kind: z.literal('decision'), verb: z.string().min(1), runs }),
  z.strictObject({
    kind: z.literal('action'),
    owners: z.array(z.string().min(1)).optional(),
    due: dueSchema.optional(),
    runs,
  }),
  z.strictObject({ kind: z.literal('postMeetingNote'), runs }),
  /** A note of the secretary to herself: in no document, no file and no list that leaves the program. */
  z.strictObject({ kind: z.literal('privateNote'), runs }),
  z.strictObject({ kind: z.literal('attendanceEvent'), ...facts.attendanceEvent, runs }),
  z.strictObject({ kind: z.literal('interest'), ...facts.interest, runs }),
  z.strictObject({ kind: z.literal('vote'), ...facts.vote, runs }),
  z.strictObject({ kind: z.literal('table'), rows: z.array(z.array(z.string())) }),
  z.strictObject({
    kind: z.literal('outstanding'),
    rows: z.array(z.strictObject({ references: z.array(z.string()), update: z.string() })),
  }),
]);
export type BlockContent = z.infer<typeof blockContentSchema>;
export type BlockKind = BlockContent['kind'];
/** The kinds that hold one line of text, all but the tables. */
export type TextContent = Extract<BlockContent, { runs: Run[] }>;

/** One unit of minute text. Blocks stand in the order of `rank`, ties by id. */
export const blockSchema = z.strictObject({
  id: blockIdSchema,
  itemId: itemIdSchema,
  rank: z.string().min(1),
  visibility: visibilitySchema.optional(),
  content: blockContentSchema,
});
export type Block = z.infer<typeof blockSchema>;

/** The plain text of runs. */
export const textOf = (list: readonly Run[]): string => list.map((run) => run.text).join('');

/** The order of blocks in an item: by rank, ties by id, compared as SQLite compares text (by code unit here, all ASCII). */
export const compareBlocks = (a: { rank: string; id: string }, b: { rank: string; id: string }): number => {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
};
