import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { actionSchema } from '../domain/action.ts';
import { visibilitySchema } from '../domain/block.ts';
import { matterSchema } from '../domain/matter.ts';
import { presentedPaperSchema } from '../domain/paper.ts';
import { blockIdSchema, decisionIdSchema, itemIdSchema, meetingIdSchema } from '../ids.ts';
import { read } from './method.ts';

/** Where something was said, and whether that is in the confidential minutes only. */
const placeSchema = z.object({
  meetingId: meetingIdSchema,
  bodyCode: z.string(),
  meetingNumber: z.string(),
  date: localDateSchema.optional(),
  itemId: itemIdSchema,
  itemNumber: z.string(),
  itemTitle: z.string(),
  /** Of the whole item. What stands in it may be confidential by itself. */
  confidential: z.boolean(),
});
export type Place = z.infer<typeof placeSchema>;

/** A block of the minutes in plain words. */
export const matterLineSchema = z.object({
  blockId: blockIdSchema,
  kind: z.string(),
  /** The verb of a decision, the reference of an action. */
  label: z.string().optional(),
  text: z.string(),
  visibility: visibilitySchema,
});
export type MatterLine = z.infer<typeof matterLineSchema>;

export const matterHistorySchema = z.object({
  matter: matterSchema,
  /** What was minuted of it at the last meetings that had it, the newest first, an entry for each item. */
  minutes: z.array(placeSchema.extend({ lines: z.array(matterLineSchema) })),
  /** What was decided, the newest meeting first. `confidential` is that of the words. */
  decisions: z.array(
    placeSchema.extend({ id: decisionIdSchema, blockId: blockIdSchema, verb: z.string(), text: z.string() }),
  ),
  /** Actions that are still open, the oldest first. */
  actions: z.array(actionSchema),
  /** Papers that name it, and those of items at which it was spoken of, the newest meeting first. */
  papers: z.array(placeSchema.extend({ presented: presentedPaperSchema })),
});
export type MatterHistory = z.infer<typeof matterHistorySchema>;

export const mattersApi = {
  /**
   * All that the book has of a matter, over the meetings of every body; private notes are no part of it. The meeting
   * that is being minuted (`besides`) is left out of minutes and decisions: it is on the screen. Nothing is held back:
   * what is confidential says so, and a screen that others see has to leave it out.
   */
  'matters.history': read(
    { code: z.string().min(1).max(200), besides: meetingIdSchema.optional() },
    matterHistorySchema,
  ),
};
