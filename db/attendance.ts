import type { Attendance } from '../shared/domain/attendance.ts';
import type { MeetingId } from '../shared/ids.ts';
import { type AttendanceRow, attendanceColumns, type StoredAttendance } from './attendance-rows.ts';
import { ensureOrganisation } from './organisations.ts';
import { ensurePerson } from './people.ts';
import { all, get, given, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** Who was or should have been at a meeting, in the secretary's order. */
export const listAttendance = (db: ReadableDb, meetingId: MeetingId): Attendance[] =>
  all<StoredAttendance>(
    db,
    sql`SELECT ${attendanceColumns} FROM attendance
      WHERE meeting_id = ${meetingId} AND deleted_at IS NULL ORDER BY rank, id`,
  ).map(given);

/** The meeting whose list a row is or was on, or undefined when there is no such row. */
export const meetingOfAttendance = (db: ReadableDb, id: string): MeetingId | undefined =>
  get<{ meetingId: MeetingId }>(db, sql`SELECT meeting_id AS meetingId FROM attendance WHERE id = ${id}`)?.meetingId;

/** The row with the person whom it names; person and organisation are made where the book has none. */
export const withPerson = (db: WritableDb, row: Readonly<Omit<AttendanceRow, 'personId'>>): AttendanceRow => {
  const { name, initials, organisation } = row;
  const organisationId = organisation ? ensureOrganisation(db, organisation) : undefined;
  return { ...row, personId: ensurePerson(db, { name, initials, organisationId }) };
};
