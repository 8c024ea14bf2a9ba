import { z } from 'zod';
import { attendanceSchema } from '../domain/attendance.ts';
import { meetingIdSchema } from '../ids.ts';
import { read, write } from './method.ts';

export const attendanceApi = {
  /**
   * Says who was or should have been there, all of them, in the order of the list. Two people with the same initials
   * are refused: 'people[4].initials'. Person and organisation are made where the book has none.
   */
  'attendance.save': write({ meetingId: meetingIdSchema, people: z.array(attendanceSchema).max(1_000) }, z.object({})),
  /** The list of the meeting before this one of the same body, to start from; nobody when there is none. */
  'attendance.last': read(
    { meetingId: meetingIdSchema },
    z.object({ meetingNumber: z.string().optional(), people: z.array(attendanceSchema.omit({ id: true })) }),
  ),
};
