import { z } from 'zod';
import { actionSchema } from '../domain/action.ts';
import { blockSchema } from '../domain/block.ts';
import { blockIdSchema, itemIdSchema, meetingIdSchema } from '../ids.ts';
import { read, write } from './method.ts';

/** A block as stored, with the number of times it was saved. */
export const storedBlockSchema = blockSchema.extend({ revision: z.int().min(1) });
export type StoredBlock = z.infer<typeof storedBlockSchema>;

/** A block as it now stands on the page; `baseRevision` is the one that the page last knew, 0 for a new block. */
export const savedBlockSchema = blockSchema.extend({ baseRevision: z.int().min(0) });
export type SavedBlock = z.infer<typeof savedBlockSchema>;

/** What a page shows of an action beside its text. */
export const actionBadgeSchema = actionSchema
  .pick({ id: true, reference: true, frozen: true, state: true })
  .extend({ blockId: blockIdSchema });
export type ActionBadge = z.infer<typeof actionBadgeSchema>;

export const blocksApi = {
  /**
   * All blocks of a meeting, in the order of items and of ranks, the badges of its actions, and its open line. `overtaken`
   * are those that everyone could read, and that tell of what is confidential by now: a screen that others see hides them.
   */
  'blocks.list': read(
    { meetingId: meetingIdSchema },
    z.object({
      blocks: z.array(storedBlockSchema),
      badges: z.array(actionBadgeSchema),
      overtaken: z.array(blockIdSchema),
      openLine: blockIdSchema.optional(),
    }),
  ),
  /**
   * Saves the blocks that changed and takes out those that were removed. A block that another window has saved since
   * `baseRevision` is not overwritten: what was sent is joined to it where both changed different things, else kept as a
   * new block behind it (`keptAs`). `clashes` says so, and has no revision of it in the answer: the page has to look.
   * `openLine` is the block in which a line is being typed: whoever opens the meeting next may go on with that line, until
   * another one is typed or its block is changed in another way.
   */
  'blocks.save': write(
    {
      meetingId: meetingIdSchema,
      blocks: z.array(savedBlockSchema).max(20_000),
      removed: z.array(z.strictObject({ id: blockIdSchema, baseRevision: z.int().min(0) })).max(20_000),
      openLine: blockIdSchema.optional(),
    },
    z.object({
      revisions: z.record(z.string(), z.int()),
      badges: z.array(actionBadgeSchema),
      clashes: z.array(z.object({ id: blockIdSchema, keptAs: blockIdSchema.optional(), itemId: itemIdSchema })),
    }),
  ),
};
export type SaveBlocks = z.infer<(typeof blocksApi)['blocks.save']['input']>;
export type SaveBlocksReply = z.infer<(typeof blocksApi)['blocks.save']['output']>;
