import { type Attendance, attendanceIdOf } from '../shared/domain/attendance.ts';
import type { MeetingId } from '../shared/ids.ts';
import { listAttendance } from './attendance.ts';
import { getMeeting } from './meetings.ts';
import { get, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Previous = { readonly id: MeetingId; readonly number: string };

/** The newest meeting before this one, of the same body, that has a list; of one without a date, the newest of all. */
const previousMeeting = (db: ReadableDb, meetingId: MeetingId): Previous | undefined => {
  const { bodyId, date = '9999-12-31' } = getMeeting(db, meetingId);
  return get<Previous>(
    db,
    sql`SELECT m.id, m.number FROM meetings m
      WHERE m.body_id = ${bodyId} AND m.deleted_at IS NULL AND m.id <> ${meetingId}
        AND (m.date, m.id) < (${date}, ${meetingId})
        AND EXISTS (SELECT 1 FROM attendance a WHERE a.meeting_id = m.id AND a.deleted_at IS NULL)
      ORDER BY m.date DESC, m.id DESC LIMIT 1`,
  );
};

const carriedOver = ({ qualifier: _qualifier, ...person }: Attendance, meetingId: MeetingId): Attendance => ({
  ...person,
  id: attendanceIdOf(meetingId, person.id),
});

export type LastAttendance = { readonly meetingNumber?: string; readonly people: Attendance[] };

/**
 * The list of the meeting before this one of the same body, to start from, with the ids that the rows get at this
 * one; nobody when there is none. What stood in brackets behind a name is left out: it was of that day. Errors: notFound.
 */
export const lastAttendance = (db: ReadableDb, meetingId: MeetingId): LastAttendance => {
  const previous = previousMeeting(db, meetingId);
  if (!previous) return { people: [] };
  const people = listAttendance(db, previous.id).map((person) => carriedOver(person, meetingId));
  return { meetingNumber: previous.number, people };
};
