import { z } from 'zod';
import { blockIdSchema, itemIdSchema, meetingIdSchema } from '../ids.ts';
import { storedBlockSchema } from './blocks.ts';
import { read } from './method.ts';

/** How a block was at the end of some edits that are seen as one; null where it was taken out. Times in milliseconds. */
export const blockStepSchema = z.object({
  seq: z.int(),
  /** The method of the edits: 'blocks.save' for what was typed. */
  method: z.string(),
  from: z.int(),
  at: z.int(),
  edits: z.int(),
  block: storedBlockSchema.nullable(),
});
export type StoredStep = z.infer<typeof blockStepSchema>;

/** A block that was taken out of the minutes, as it was then. `at` is in milliseconds. */
export const removedBlockSchema = z.object({
  block: storedBlockSchema,
  at: z.int(),
  /** The number that its action had, and has again when it comes back. */
  reference: z.string().optional(),
});
export type RemovedBlock = z.infer<typeof removedBlockSchema>;

export const historyApi = {
  /**
   * What became of a block since it was made, the oldest first: in steps, or `every` edit by itself. `forOthers` gives
   * nothing of one that was confidential or private in any version, and says that it `hides` something.
   */
  'history.block': read(
    { blockId: blockIdSchema, every: z.boolean().default(false), forOthers: z.boolean().default(false) },
    z.object({ steps: z.array(blockStepSchema), hides: z.boolean() }),
  ),
  /** What was taken out of a meeting, or of one item, and had words; what went last comes first. `forOthers` as above. */
  'history.removed': read(
    { meetingId: meetingIdSchema, itemId: itemIdSchema.optional(), forOthers: z.boolean().default(false) },
    z.object({ blocks: z.array(removedBlockSchema), hides: z.boolean() }),
  ),
};
