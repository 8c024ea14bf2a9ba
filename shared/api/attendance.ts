import { z } from 'zod';
import { attendanceSchema, expectedPersonSchema } from '../domain/attendance.ts';
import { enteredSchema, namedSchema } from '../domain/text.ts';
import { meetingIdSchema } from '../ids.ts';
import { read, write } from './method.ts';

/** A row of an attendance list as it is written down in a form. */
export const savedAttendanceSchema = attendanceSchema.extend({
  name: namedSchema,
  initials: enteredSchema,
  category: enteredSchema,
  organisation: enteredSchema,
  capacity: enteredSchema,
  qualifier: enteredSchema,
});
export type SavedAttendance = z.infer<typeof savedAttendanceSchema>;

export const attendanceApi = {
  /**
   * Says who was or should have been there, all of them, in the order of the list. Two people with the same initials
   * are refused: 'people[4].initials'; a name of blanks: 'people[4].name'. Person and organisation are made where the book has none.
   */
  'attendance.save': write(
    { meetingId: meetingIdSchema, people: z.array(savedAttendanceSchema).max(1_000) },
    z.object({}),
  ),
  /**
   * Who has a seat on the meeting's day and is not on its list yet, in the order of the body's categories, with initials
   * that nobody else has: what a screen shows as not marked. A row is made once somebody is marked, so that minutes
   * never say of anybody what nobody said.
   */
  'attendance.expected': read({ meetingId: meetingIdSchema }, z.object({ people: z.array(expectedPersonSchema) })),
  /**
   * The list of the meeting before this one of the same body, to start from; nobody when there is none. What was printed
   * in brackets is left out: somebody who was there in part need not be so again.
   */
  'attendance.last': read(
    { meetingId: meetingIdSchema },
    z.object({ meetingNumber: z.string().optional(), people: z.array(attendanceSchema.omit({ id: true })) }),
  ),
};
