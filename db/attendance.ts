import type { Attendance } from '../shared/domain/attendance.ts';
import { attendanceIdSchema, type MeetingId } from '../shared/ids.ts';
import { ensureOrganisation } from './organisations.ts';
import { ensurePerson } from './people.ts';
import { all, given, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type AttendanceRow = Nullable<Attendance, 'initials' | 'category' | 'organisation' | 'capacity' | 'qualifier'>;

/** Who was or should have been at a meeting, in the secretary's order. */
export const listAttendance = (db: ReadableDb, meetingId: MeetingId): Attendance[] =>
  all<AttendanceRow>(
    db,
    sql`SELECT id, name, initials, category, organisation, capacity, qualifier, state FROM attendance
      WHERE meeting_id = ${meetingId} AND deleted_at IS NULL ORDER BY position, id`,
  ).map(given);

/** Writes a person down at a place of the list. Person and organisation are made where the book has none. */
export const insertAttendance = (
  db: WritableDb,
  meetingId: MeetingId,
  position: number,
  fields: Readonly<Omit<Attendance, 'id'>>,
): void => {
  const row: Attendance = { id: attendanceIdSchema.parse(db.makeId()), ...fields };
  const { name, initials, organisation } = row;
  const organisationId = organisation ? ensureOrganisation(db, organisation) : undefined;
  const personId = ensurePerson(db, { name, initials, organisationId });
  run(
    db,
    sql`INSERT INTO attendance (id, meeting_id, position, person_id, name, initials, category, organisation,
        capacity, qualifier, state)
      VALUES (${row.id}, ${meetingId}, ${position}, ${personId}, ${name}, ${initials}, ${row.category},
        ${organisation}, ${row.capacity}, ${row.qualifier}, ${row.state})`,
  );
  db.record({ noun: 'attendance', id: row.id, before: null, after: row });
};
