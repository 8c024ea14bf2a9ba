import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { agreedWordingSchema } from '../domain/agreed-wording.ts';
import { blockIdSchema, meetingIdSchema } from '../ids.ts';
import { read, write } from './method.ts';

/** A line of text; links lead nowhere from a window that others see. */
const lineSchema = z.array(
  z.strictObject({ text: z.string(), bold: z.boolean().optional(), italic: z.boolean().optional() }),
);

/** What a room may see of a decision: nothing of it is confidential. */
export const publicReadBackSchema = z.strictObject({
  bodyName: z.string(),
  meetingNumber: z.string(),
  date: localDateSchema.optional(),
  /** The item, or that it is a confidential one; missing where nothing was decided yet. */
  item: z
    .union([
      z.strictObject({ number: z.string(), title: z.string() }),
      z.strictObject({ confidential: z.literal(true) }),
    ])
    .optional(),
  /** The words as they will be printed; missing where they are confidential. */
  said: z
    .strictObject({ leadIn: lineSchema.optional(), lines: z.array(lineSchema), after: z.array(lineSchema) })
    .optional(),
});
export type PublicReadBack = z.infer<typeof publicReadBackSchema>;

export const readBackApi = {
  /**
   * A decision of a meeting for a window that others see, by the block that it begins with; without one the decision
   * that was written last. Nothing confidential is in the answer: no block, no action, no title of an item.
   */
  'readBack.get': read({ meetingId: meetingIdSchema, blockId: blockIdSchema.optional() }, publicReadBackSchema),
  /** Keeps the words of a decision that the room agreed to, with the time. Errors: notFound, refused. */
  'readBack.agree': write({ meetingId: meetingIdSchema, agreed: agreedWordingSchema }, z.object({})),
};
