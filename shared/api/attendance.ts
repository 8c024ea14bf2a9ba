import { z } from 'zod';
import { attendanceSchema, attendanceStateSchema, expectedPersonSchema } from '../domain/attendance.ts';
import { attendanceSpanSchema, attendanceYearSchema } from '../domain/attendance-year.ts';
import { enteredSchema, namedSchema } from '../domain/text.ts';
import { attendanceIdSchema, bodyIdSchema, meetingIdSchema } from '../ids.ts';
import { read, write } from './method.ts';

/**
 * What is said of one row of an attendance list: what is null is taken away, what is not named stays. With name and state
 * it puts somebody on the list who is not there.
 */
export const attendanceChangeSchema = z.strictObject({
  id: attendanceIdSchema,
  name: namedSchema.optional(),
  state: attendanceStateSchema.optional(),
  initials: enteredSchema.nullable(),
  category: enteredSchema.nullable(),
  organisation: enteredSchema.nullable(),
  capacity: enteredSchema.nullable(),
  qualifier: enteredSchema.nullable(),
  /** Whether it takes the place that the order gives it; else it stays where it is, or is last. */
  placed: z.literal(true).optional(),
});
export type AttendanceChange = z.output<typeof attendanceChangeSchema>;

/** Who was at the meetings of a body over some days. */
export const attendanceYearSheetSchema = z.object({
  body: z.object({ id: bodyIdSchema, code: z.string(), name: z.string() }),
  span: attendanceSpanSchema,
  year: attendanceYearSchema,
  /** Meetings of these days that are only planned: they are not in it. */
  planned: z.int(),
  /** Meetings that were held, or cancelled, and have no date in the book: they are in no year. */
  undated: z.int(),
  /** Whether anybody has a seat: without one nobody is known to be a member. */
  hasSeats: z.boolean(),
  /** Whether others would see any of it otherwise: it follows from confidential minutes. */
  confidential: z.boolean(),
});
export type AttendanceYearSheet = z.infer<typeof attendanceYearSheetSchema>;

export const attendanceApi = {
  /**
   * Who was at the meetings of a body from a day to another, members by their terms. `forOthers`: worked out of what
   * everybody may read alone. Errors: notFound; invalidInput for days that end before they begin.
   */
  'attendance.year': read(
    { bodyId: bodyIdSchema, span: attendanceSpanSchema, forOthers: z.boolean().optional() },
    attendanceYearSheetSchema,
  ),
  /**
   * Says who was or should have been there, of the rows that are named and no others: two writers who mean different
   * people both have their way, and of two who mean one the later. Who is marked with initials that somebody has gets
   * others; initials that are changed to those of somebody else are refused: 'rows[4].initials'. Person and
   * organisation are made where the book has none. `order` is everybody as they stand below each other for the writer,
   * those too who are only expected: rows are placed by it among those of their state, whoever else has come meanwhile.
   */
  'attendance.saveRows': write(
    {
      meetingId: meetingIdSchema,
      rows: z.array(attendanceChangeSchema).max(1_000),
      removed: z.array(attendanceIdSchema).max(1_000),
      order: z.array(attendanceIdSchema).max(2_000).default([]),
    },
    z.object({}),
  ),
  /**
   * Who has a seat on the meeting's day and is not on its list yet, in the order of the body's categories, with initials
   * that nobody else has: what a screen shows as not marked. A row is made once somebody is marked, so that minutes
   * never say of anybody what nobody said; its id is told beforehand, so that two who mark one person make one row.
   */
  'attendance.expected': read({ meetingId: meetingIdSchema }, z.object({ people: z.array(expectedPersonSchema) })),
  /**
   * The list of the meeting before this one of the same body, to start from, with the ids that the rows get here; nobody
   * when there is none. What was printed in brackets is left out: somebody who was there in part need not be so again.
   */
  'attendance.last': read(
    { meetingId: meetingIdSchema },
    z.object({ meetingNumber: z.string().optional(), people: z.array(attendanceSchema) }),
  ),
};
