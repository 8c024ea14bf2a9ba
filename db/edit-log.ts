import { all, fromJson, get, run, sql } from './sql.ts';
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

/** A change as a line has it; of one whose words were disposed of nothing is left but that it was. */
export type LoggedRow = Change & { readonly disposed?: true };

/** A change of one row, with the line that it stands in. */
export type LoggedChange = Pick<LogLine, 'seq' | 'method' | 'at'> & Change;

type Line = Pick<LogLine, 'seq' | 'method' | 'at' | 'changes'>;

/** What a line did to a row: an edit can change it more than once, what counts is how it was before and is after. */
const changeIn = ({ changes, ...line }: Line, id: string): LoggedChange[] => {
  const own = fromJson<LoggedRow[]>(changes).filter((change) => change.id === id && !change.disposed);
  const [first, last] = [own[0], own.at(-1)];
  return first && last ? [{ ...line, ...last, before: first.before }] : [];
};

/** What became of a row, the oldest change first. */
export const readChanges = (db: ReadableDb, id: string): LoggedChange[] =>
  all<Line>(
    db,
    sql`SELECT l.seq, l.method, l.at, l.changes FROM edited_rows r JOIN edit_log l ON l.seq = r.seq
      WHERE r.row_id = ${id} ORDER BY r.seq`,
  ).flatMap((line) => changeIn(line, id));

/** The number of the last line, 0 when there is none yet. */
export const lastSeq = (db: ReadableDb): number =>
  get<{ seq: number | null }>(db, sql`SELECT max(seq) AS seq FROM edit_log`)?.seq ?? 0;

/** Appends the line of a write in the transaction of the write, and gives its number. */
export const appendEdit = (db: WritableDb, edit: Edit, changes: readonly Change[], reply: string | null): number => {
  run(
    db,
    sql`INSERT INTO edit_log (edit_id, method, changes, reply, at)
      VALUES (${edit.editId}, ${edit.method}, ${JSON.stringify(changes)}, ${reply}, ${db.at})`,
  );
  const seq = lastSeq(db);
  for (const id of new Set(changes.map((change) => change.id))) {
    run(db, sql`INSERT INTO edited_rows (row_id, seq) VALUES (${id}, ${seq})`);
  }
  return seq;
};
