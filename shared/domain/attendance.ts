import { v5 } from 'uuid';
import { z } from 'zod';
import { type AttendanceId, attendanceIdSchema, type MeetingId, type PersonId } from '../ids.ts';

export const attendanceStateSchema = z.enum(['present', 'apologies', 'absent']);
export type AttendanceState = z.infer<typeof attendanceStateSchema>;

/** One person at one meeting, as the minutes say it: a snapshot that later changes of the person don't touch. */
export const attendanceSchema = z.object({
  id: attendanceIdSchema,
  name: z.string().min(1),
  initials: z.string().optional(),
  /** The heading that the person is listed under. */
  category: z.string().optional(),
  /** Whom the person works for. */
  organisation: z.string().optional(),
  /** Why the person is here: 'Proposer for DP094', 'alternate for ...'. */
  capacity: z.string().optional(),
  /** Printed in brackets after the name: 'part', 'teleconference'. */
  qualifier: z.string().optional(),
  state: attendanceStateSchema,
});
export type Attendance = z.infer<typeof attendanceSchema>;

/** Somebody who should be at a meeting and has not been marked; the id is that of the row that a mark makes. */
export const expectedPersonSchema = attendanceSchema.omit({ state: true });
export type ExpectedPerson = z.infer<typeof expectedPersonSchema>;

/**
 * The id of the row that somebody gets at a meeting, told before there is one: of the person, or of their row at another
 * meeting. Two windows that mark one person at the same moment mean one row by it.
 */
export const attendanceIdOf = (meetingId: MeetingId, whose: PersonId | AttendanceId): AttendanceId =>
  attendanceIdSchema.parse(v5(whose, meetingId));
