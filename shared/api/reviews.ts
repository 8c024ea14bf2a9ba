import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { actionSchema } from '../domain/action.ts';
import { actionUpdateSchema } from '../domain/action-update.ts';
import { bodySchema } from '../domain/body.ts';
import { meetingSchema } from '../domain/meeting.ts';
import { reviewChoiceSchema, reviewSchema } from '../domain/review.ts';
import { actionIdSchema, bodyIdSchema, meetingIdSchema } from '../ids.ts';
import { read, write } from './method.ts';

/** An open action, or one that was reviewed, with what was heard of it last, the newest first. */
export const reviewEntrySchema = z.object({
  action: actionSchema,
  updates: z.array(actionUpdateSchema),
  review: reviewSchema.optional(),
});
export type ReviewEntry = z.infer<typeof reviewEntrySchema>;

/** The open actions of a body before its next meeting. */
export const reviewSheetSchema = z.object({
  body: bodySchema.pick({ id: true, code: true, name: true }),
  /** The meeting that it is for; missing while that is not in the book. */
  meeting: meetingSchema.pick({ id: true, number: true, date: true, state: true }).optional(),
  /** What is done is closed at once. */
  closesAtOnce: z.boolean(),
  /** Whether the minutes of the meeting have the table of these actions already. */
  hasTable: z.boolean(),
  entries: z.array(reviewEntrySchema),
  /** Where an action can go. */
  others: z.array(bodySchema.pick({ id: true, code: true, name: true })),
});
export type ReviewSheet = z.infer<typeof reviewSheetSchema>;

const place = { bodyId: bodyIdSchema, meetingId: meetingIdSchema.optional() };

export const reviewsApi = {
  /** The open actions of a body, for its next meeting or for one that is named. Errors: notFound, refused. */
  'reviews.get': read(place, reviewSheetSchema),
  /**
   * Says what became of some actions, the same of each: it stands in the register, and a sentence for the table is made of
   * it. `date` is the day of the update. Errors: notFound, refused.
   */
  'reviews.save': write(
    {
      ...place,
      actionIds: z.array(actionIdSchema).min(1).max(500),
      choice: reviewChoiceSchema,
      text: z.string().max(20_000).default(''),
      date: localDateSchema,
      toBodyId: bodyIdSchema.optional(),
      /**
       * When each action was reviewed last, as far as was seen when this began to be written, in milliseconds; 0 where it
       * was not. Words of a review that was not seen are not written over.
       */
      seen: z
        .array(z.strictObject({ actionId: actionIdSchema, at: z.number() }))
        .max(500)
        .optional(),
    },
    z.object({}),
  ),
  /** Gives the table another sentence for actions that were reviewed. Errors: notFound. */
  'reviews.reword': write(
    { ...place, actionIds: z.array(actionIdSchema).min(1).max(500), sentence: z.string().trim().max(20_000) },
    z.object({}),
  ),
};
