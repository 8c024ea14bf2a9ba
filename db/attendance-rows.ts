import { z } from 'zod';
import { type Attendance, attendanceSchema } from '../shared/domain/attendance.ts';
import { type AttendanceId, meetingIdSchema, personIdSchema } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { personRows } from './person-rows.ts';
import type { Rows } from './restorer.ts';
import { get, given, type Nullable, type Query, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** A row of a meeting's list with its place and the person whom it names: all that it says. */
const attendanceRowSchema = attendanceSchema.extend({
  meetingId: meetingIdSchema,
  rank: z.string(),
  personId: personIdSchema.optional(),
});
export type AttendanceRow = z.infer<typeof attendanceRowSchema>;

type Optional = 'initials' | 'category' | 'organisation' | 'capacity' | 'qualifier';

/** What a row says of the person. */
export type StoredAttendance = Nullable<Attendance, Optional>;

/** The columns of `StoredAttendance`. */
export const attendanceColumns = sql`id, name, initials, category, organisation, capacity, qualifier, state`;

const find = (db: ReadableDb, which: Query): AttendanceRow | null => {
  const row = get<Nullable<AttendanceRow, Optional | 'personId'>>(
    db,
    sql`SELECT ${attendanceColumns}, meeting_id AS meetingId, rank, person_id AS personId FROM attendance
      WHERE ${which}`,
  );
  return row ? given(row) : null;
};

const read = (db: ReadableDb, id: string): AttendanceRow | null => find(db, sql`id = ${id} AND deleted_at IS NULL`);

/** The row as it is, or as it was when it was taken off the list; null for one that was never there. */
export const lastSaidOf = (db: ReadableDb, id: AttendanceId): AttendanceRow | null => find(db, sql`id = ${id}`);

const write = (db: WritableDb, row: AttendanceRow): void => {
  if (row.personId !== undefined && !personRows.read(db, row.personId)) {
    throw refusal('refused', `${row.name} is not among the people of the book any more. Add the person first.`);
  }
  run(
    db,
    sql`INSERT INTO attendance (id, meeting_id, rank, person_id, name, initials, category, organisation, capacity,
        qualifier, state)
      VALUES (${row.id}, ${row.meetingId}, ${row.rank}, ${row.personId}, ${row.name}, ${row.initials},
        ${row.category}, ${row.organisation}, ${row.capacity}, ${row.qualifier}, ${row.state})
      ON CONFLICT (id) DO UPDATE SET meeting_id = excluded.meeting_id, rank = excluded.rank,
        person_id = excluded.person_id,
        name = excluded.name, initials = excluded.initials, category = excluded.category,
        organisation = excluded.organisation, capacity = excluded.capacity, qualifier = excluded.qualifier,
        state = excluded.state, revision = revision + 1, deleted_at = NULL`,
  );
};

const remove = (db: WritableDb, { id }: AttendanceRow): void => {
  run(db, sql`UPDATE attendance SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
};

/** The rows of attendance lists, as changes record them. */
export const attendanceRows: Rows<AttendanceRow> = {
  noun: 'attendance',
  row: attendanceRowSchema,
  read,
  write,
  remove,
};
