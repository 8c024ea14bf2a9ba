import { z } from 'zod';
import { type Moment, momentSchema } from '../shared/domain/moment.ts';
import { type MeetingId, meetingIdSchema } from '../shared/ids.ts';
import type { Rows } from './restorer.ts';
import { all, get, given, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** A moment with the meeting at which it was: all that its row says. */
const momentRowSchema = z.strictObject({ ...momentSchema.shape, meetingId: meetingIdSchema });
type MomentRow = z.infer<typeof momentRowSchema>;

const columns = sql`id, kind, item_id AS itemId, date, time`;

/** What the clock of a meeting was told, in the order of the wall clock. */
export const listMoments = (db: ReadableDb, meetingId: MeetingId): Moment[] =>
  all<Nullable<Moment, 'itemId'>>(
    db,
    sql`SELECT ${columns} FROM moments
      WHERE meeting_id = ${meetingId} AND deleted_at IS NULL ORDER BY date, time, id`,
  ).map(given);

const read = (db: ReadableDb, id: string): MomentRow | null => {
  const row = get<Nullable<MomentRow, 'itemId'>>(
    db,
    sql`SELECT ${columns}, meeting_id AS meetingId FROM moments WHERE id = ${id} AND deleted_at IS NULL`,
  );
  return row ? given(row) : null;
};

const write = (db: WritableDb, row: MomentRow): void => {
  run(
    db,
    sql`INSERT INTO moments (id, meeting_id, kind, item_id, date, time)
      VALUES (${row.id}, ${row.meetingId}, ${row.kind}, ${row.itemId}, ${row.date}, ${row.time})
      ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, item_id = excluded.item_id, date = excluded.date,
        time = excluded.time, revision = revision + 1, deleted_at = NULL`,
  );
};

const remove = (db: WritableDb, { id }: MomentRow): void => {
  run(db, sql`UPDATE moments SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
};

/** The rows of moments, as changes record them. */
export const momentRows: Rows<MomentRow> = { noun: 'moment', row: momentRowSchema, read, write, remove };
