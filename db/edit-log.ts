import type { Database } from 'better-sqlite3';
import { all, get, run, sql } from './sql.ts';
import type { Change, Edit, ReadableDb, WritableDb } from './types.ts';

/** A line of the edit log: what was done, to which rows, and what was answered. */
export type LogLine = {
  readonly seq: number;
  readonly editId: string;
  readonly method: string;
  readonly changes: string;
  readonly reply: string | null;
  readonly at: number;
};

const columns = sql`seq, edit_id AS editId, method, changes, reply, at`;

/** The line of an edit, or undefined when it was never done. */
export const findEdit = (db: ReadableDb, editId: string): LogLine | undefined =>
  get<LogLine>(db, sql`SELECT ${columns} FROM edit_log WHERE edit_id = ${editId}`);

/** Lines after `seq`, the oldest first. */
export const readLog = (db: ReadableDb, after: number): LogLine[] =>
  all<LogLine>(db, sql`SELECT ${columns} FROM edit_log WHERE seq > ${after} ORDER BY seq`);

/** Appends the line of a write in the transaction of the write, and gives its number. */
export const appendEdit = (db: WritableDb, edit: Edit, changes: readonly Change[], reply: string | null): number => {
  run(
    db,
    sql`INSERT INTO edit_log (edit_id, method, changes, reply, at)
      VALUES (${edit.editId}, ${edit.method}, ${JSON.stringify(changes)}, ${reply}, ${db.at})`,
  );
  return lastSeq(db.connection);
};

const lastSeq = (connection: Database): number =>
  get<{ seq: number }>({ connection }, sql`SELECT last_insert_rowid() AS seq`)?.seq ?? 0;
