import { z } from 'zod';
import { blockIdSchema, commentIdSchema, itemIdSchema, meetingIdSchema, returnedFileIdSchema } from '../ids.ts';
import { namedSchema } from './text.ts';

export const commentStateSchema = z.enum(['open', 'taken', 'not taken']);
export type CommentState = z.infer<typeof commentStateSchema>;

/** What somebody asks of the minutes before they are the record, and what became of it. In no output. */
export const commentSchema = z.object({
  id: commentIdSchema,
  meetingId: meetingIdSchema,
  /** Missing for one of the whole. */
  blockId: blockIdSchema.optional(),
  /** The item it came in; of one on the title of an item, which is on no line. */
  itemId: itemIdSchema.optional(),
  /** The Word file in which it came. */
  fileId: returnedFileIdSchema.optional(),
  author: namedSchema,
  /** When it was said, as the file or the secretary says it. */
  saidAt: z.string().optional(),
  /** The words that it stands on, as they were then. */
  quote: z.string(),
  text: namedSchema,
  state: commentStateSchema,
  /** Why it was taken or not. */
  answer: z.string().optional(),
  /** What the line reads since it was turned into a change. */
  wording: z.string().optional(),
  /** When it came into the book, milliseconds since 1970. */
  at: z.int(),
});
export type Comment = z.infer<typeof commentSchema>;

/** A comment as it is written down. */
export const newCommentSchema = commentSchema.pick({
  id: true,
  blockId: true,
  author: true,
  quote: true,
  text: true,
});
export type NewComment = z.infer<typeof newCommentSchema>;
