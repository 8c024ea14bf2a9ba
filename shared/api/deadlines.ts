import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { deadlineSchema, keptDeadlineSchema } from '../domain/deadline.ts';
import { bodyIdSchema, meetingIdSchema } from '../ids.ts';
import { read, write } from './method.ts';
import { documentFileSchema } from './minutes.ts';

/** A deadline as a line in a list over several meetings. */
export const deadlineRowSchema = deadlineSchema.extend({
  bodyCode: z.string(),
  meetingNumber: z.string(),
  meetingDate: localDateSchema.optional(),
});
export type DeadlineRow = z.infer<typeof deadlineRowSchema>;

const list = z.object({ deadlines: z.array(deadlineRowSchema) });

export const deadlinesApi = {
  /** The deadlines of one meeting, the earliest first. Errors: notFound. */
  'deadlines.list': read({ meetingId: meetingIdSchema }, list),
  /** What is still to be met up to a day, of all bodies, the earliest first: what is late is in it, however old. */
  'deadlines.open': read({ upTo: localDateSchema }, list),
  /**
   * Says what is the meeting's own of one deadline: another day than the rule's, and the day on which it was met; what is
   * left out is as the rule says, and not met. It is no part of the minutes, and can change after their approval. Errors: notFound.
   */
  'deadlines.save': write(keptDeadlineSchema.shape, z.object({})),
  /**
   * What is still to be met, of one body or all, as a file for calendars: kind, meeting and day, and no other word.
   * Errors: notFound.
   */
  'deadlines.calendar': write({ bodyId: bodyIdSchema.optional() }, documentFileSchema),
};
