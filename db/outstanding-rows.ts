import { z } from 'zod';
import { madeRowSchema } from '../shared/domain/outstanding.ts';
import { blockIdSchema, itemIdSchema, type MeetingId, meetingIdSchema } from '../shared/ids.ts';
import type { Rows } from './restorer.ts';
import { fromJson, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const tableSchema = z.object({ blockId: blockIdSchema.optional(), rows: z.array(madeRowSchema) });

const outstandingTableSchema = z.object({
  meetingId: meetingIdSchema,
  itemId: itemIdSchema,
  tables: z.object({
    everyone: tableSchema,
    confidential: tableSchema,
    /** What stands in the public minutes for the confidential table. */
    standIn: blockIdSchema.optional(),
  }),
});

/** The tables of actions outstanding of a meeting, as they were put into its minutes last. */
export type OutstandingTable = z.infer<typeof outstandingTableSchema>;

type Stored = Omit<OutstandingTable, 'tables'> & { readonly tables: string };

/** The tables of a meeting, or null where none was made. */
export const findOutstandingTable = (db: ReadableDb, meetingId: string): OutstandingTable | null => {
  const row = get<Stored>(
    db,
    sql`SELECT meeting_id AS meetingId, item_id AS itemId, tables FROM outstanding_tables
      WHERE meeting_id = ${meetingId} AND deleted_at IS NULL`,
  );
  return row ? { ...row, tables: fromJson(row.tables) } : null;
};

const write = (db: WritableDb, { meetingId, itemId, tables }: OutstandingTable): void => {
  run(
    db,
    sql`INSERT INTO outstanding_tables (meeting_id, item_id, tables)
      VALUES (${meetingId}, ${itemId}, ${JSON.stringify(tables)})
      ON CONFLICT (meeting_id) DO UPDATE SET item_id = excluded.item_id, tables = excluded.tables,
        revision = revision + 1, deleted_at = NULL`,
  );
};

/** The rows of these tables, as changes record them. */
export const outstandingRows: Rows<OutstandingTable> = {
  noun: 'outstanding',
  row: outstandingTableSchema,
  read: findOutstandingTable,
  write,
  remove: (db, { meetingId }) => {
    run(
      db,
      sql`UPDATE outstanding_tables SET deleted_at = ${db.at}, revision = revision + 1 WHERE meeting_id = ${meetingId}`,
    );
  },
};

/** Whether the minutes of a meeting have the table. */
export const hasOutstandingTable = (db: ReadableDb, meetingId: MeetingId): boolean =>
  findOutstandingTable(db, meetingId) !== null;
