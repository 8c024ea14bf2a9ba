import { z } from 'zod';
import { localDateSchema, localTimeSchema } from '../dates.ts';
import { bodyIdSchema, meetingIdSchema } from '../ids.ts';

export const meetingStateSchema = z.enum([
  'planned',
  'in session',
  'adjourned',
  'draft',
  'with the Chair',
  'circulated',
  'approved',
  'cancelled',
]);
export type MeetingState = z.infer<typeof meetingStateSchema>;

/** The n-th meeting of a body. Whatever real minutes leave out may be missing. */
export const meetingSchema = z.object({
  id: meetingIdSchema,
  bodyId: bodyIdSchema,
  /** Text, since bodies number as they like: '15', '2020/3'. */
  number: z.string().min(1),
  reference: z.string().optional(),
  date: localDateSchema.optional(),
  startTime: localTimeSchema.optional(),
  endTime: localTimeSchema.optional(),
  venue: z.string().optional(),
  nextMeetingDate: localDateSchema.optional(),
  state: meetingStateSchema,
});
export type Meeting = z.infer<typeof meetingSchema>;

/** Whether documents of a meeting in this state say DRAFT on every page: until they are approved, they do. */
export const isDraft = (state: MeetingState): boolean => state !== 'approved';

/** Whether minutes of a meeting in this state are the record: their text can't change any more. */
export const isRecord = (state: MeetingState): boolean => state === 'approved';
