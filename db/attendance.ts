import type { Attendance } from '../shared/domain/attendance.ts';
import type { AttendanceId, MeetingId } from '../shared/ids.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { ensureOrganisation } from './organisations.ts';
import { ensurePerson } from './people.ts';
import { all, get, given, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type StoredAttendance = Nullable<Attendance, 'initials' | 'category' | 'organisation' | 'capacity' | 'qualifier'>;

const columns = sql`id, name, initials, category, organisation, capacity, qualifier, state`;

/** Who was or should have been at a meeting, in the secretary's order. */
export const listAttendance = (db: ReadableDb, meetingId: MeetingId): Attendance[] =>
  all<StoredAttendance>(
    db,
    sql`SELECT ${columns} FROM attendance
      WHERE meeting_id = ${meetingId} AND deleted_at IS NULL ORDER BY position, id`,
  ).map(given);

/** All that a row of a list says: what the edit log keeps of it. */
export type AttendanceRow = Attendance & {
  readonly meetingId: MeetingId;
  readonly position: number;
  readonly personId?: string | undefined;
};

/** All that a row of a list says, or null when it is on none. */
export const findAttendanceRow = (db: ReadableDb, id: AttendanceId): AttendanceRow | null => {
  type Row = StoredAttendance & Nullable<Pick<AttendanceRow, 'meetingId' | 'position' | 'personId'>, 'personId'>;
  const row = get<Row>(
    db,
    sql`SELECT meeting_id AS meetingId, position, person_id AS personId, ${columns} FROM attendance
      WHERE id = ${id} AND deleted_at IS NULL`,
  );
  return row ? given(row) : null;
};

const writeRow = (db: WritableDb, row: AttendanceRow): void => {
  run(
    db,
    sql`INSERT INTO attendance (id, meeting_id, position, person_id, name, initials, category, organisation, capacity,
        qualifier, state)
      VALUES (${row.id}, ${row.meetingId}, ${row.position}, ${row.personId}, ${row.name}, ${row.initials},
        ${row.category}, ${row.organisation}, ${row.capacity}, ${row.qualifier}, ${row.state})
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, person_id = excluded.person_id,
        name = excluded.name, initials = excluded.initials, category = excluded.category,
        organisation = excluded.organisation, capacity = excluded.capacity, qualifier = excluded.qualifier,
        state = excluded.state, revision = revision + 1, deleted_at = NULL`,
  );
};

/** Writes a row of a list over what was there, or takes it out (null), and records the change. */
export const putAttendance = (db: WritableDb, id: AttendanceId, after: AttendanceRow | null): void => {
  const before = findAttendanceRow(db, id);
  if (isSame(before, after)) return;
  if (after) writeRow(db, after);
  else run(db, sql`UPDATE attendance SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
  db.record({ noun: 'attendance', id, before, after });
};

/** The row with the person whom it names; person and organisation are made where the book has none. */
export const withPerson = (db: WritableDb, row: Readonly<Omit<AttendanceRow, 'personId'>>): AttendanceRow => {
  const { name, initials, organisation } = row;
  const organisationId = organisation ? ensureOrganisation(db, organisation) : undefined;
  return { ...row, personId: ensurePerson(db, { name, initials, organisationId }) };
};

/** The meeting whose list a row is or was on, or undefined when there is no such row. */
export const meetingOfAttendance = (db: ReadableDb, id: AttendanceId): MeetingId | undefined =>
  get<{ meetingId: MeetingId }>(db, sql`SELECT meeting_id AS meetingId FROM attendance WHERE id = ${id}`)?.meetingId;
