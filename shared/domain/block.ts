import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { blockIdSchema, decisionIdSchema, itemIdSchema } from '../ids.ts';

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

const runs = z.array(runSchema);
const depth = z.int().min(0).max(8).optional();

/** What a block says, by kind. The words stand as minuted: lead-ins ("The CSC AGREED") are generated, not stored. */
export const blockContentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), runs }),
  z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), runs }),
  z.strictObject({ kind: z.literal('bullet'), depth, runs }),
  z.strictObject({ kind: z.literal('numbered'), depth, runs }),
  z.strictObject({ kind: z.literal('decision'), verb: z.string().min(1), runs }),
  z.strictObject({
    kind: z.literal('action'),
    owners: z.array(z.string().min(1)).optional(),
    due: dueSchema.optional(),
    runs,
  }),
  z.strictObject({ kind: z.literal('postMeetingNote'), runs }),
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
