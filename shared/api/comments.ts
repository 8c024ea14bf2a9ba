import { z } from 'zod';
import { commentSchema, commentStateSchema, newCommentSchema } from '../domain/comment.ts';
import { rewordingSchema } from '../domain/rewording.ts';
import { commentIdSchema, meetingIdSchema } from '../ids.ts';
import { read, write } from './method.ts';

/** A comment as it is looked at: with what its line says now. */
export const shownCommentSchema = commentSchema.extend({
  /** The item it is in, '3 Tenders', where it is on a line. */
  item: z.string().optional(),
  /** What the line says now; missing for a comment on the whole, a table, and a line that is gone. */
  words: z.string().optional(),
  confidential: z.boolean(),
});
export type ShownComment = z.infer<typeof shownCommentSchema>;

export const commentsApi = {
  /** The comments on a meeting's minutes, the oldest first. They are in no output. Errors: notFound. */
  'comments.list': read({ meetingId: meetingIdSchema }, z.object({ comments: z.array(shownCommentSchema) })),
  /** Writes down a comment that was received. Errors: notFound, refused. */
  'comments.save': write({ meetingId: meetingIdSchema, comment: newCommentSchema }, z.object({})),
  /**
   * Says what became of a comment, and why. With a wording it is turned into a change: its line reads so from then on,
   * until it is answered otherwise; what became of the line since that was begun stays. Errors: notFound, refused.
   */
  'comments.answer': write(
    {
      meetingId: meetingIdSchema,
      commentId: commentIdSchema,
      state: commentStateSchema,
      answer: z.string().max(2000).optional(),
      wording: rewordingSchema.optional(),
    },
    z.object({}),
  ),
  /** Takes out one that was written down by mistake. Errors: notFound, refused. */
  'comments.remove': write({ meetingId: meetingIdSchema, commentId: commentIdSchema }, z.object({})),
};
