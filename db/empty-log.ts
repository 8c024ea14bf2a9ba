import type { LoggedRow } from './edit-log.ts';
import { all, fromJson, type Query, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** Rows, by a query of their ids, and the last line of the edit log that is looked at. */
export type LoggedPlace = { readonly rows: Query; readonly upTo: number };

type Line = { readonly seq: number; readonly changes: string };

const idsOf = (db: ReadableDb, { rows }: LoggedPlace): ReadonlySet<string> =>
  new Set(all<{ id: string }>(db, rows).map(({ id }) => id));

/** The lines of the edit log that are about some rows, and still say what those were. */
export const loggedLines = (db: ReadableDb, place: LoggedPlace): Line[] => {
  const own = idsOf(db, place);
  return all<Line>(
    db,
    sql`SELECT l.seq, l.changes FROM edit_log l WHERE l.seq <= ${place.upTo} AND l.seq IN (
      SELECT r.seq FROM edited_rows r WHERE r.row_id IN (${place.rows})) ORDER BY l.seq`,
  ).filter(({ changes }) => fromJson<LoggedRow[]>(changes).some(({ id, disposed }) => own.has(id) && !disposed));
};

/** A change without its words: that there was one stays. */
const emptied =
  (own: ReadonlySet<string>) =>
  (change: LoggedRow): LoggedRow =>
    own.has(change.id) ? { noun: change.noun, id: change.id, before: null, after: null, disposed: true } : change;

/** Takes the words of some rows out of the edit log. */
export const emptyLog = (db: WritableDb, place: LoggedPlace): void => {
  const own = idsOf(db, place);
  for (const { seq, changes } of loggedLines(db, place)) {
    const left = JSON.stringify(fromJson<LoggedRow[]>(changes).map(emptied(own)));
    run(db, sql`UPDATE edit_log SET changes = ${left} WHERE seq = ${seq}`);
    // A text that is sent once more is refused by now: its answer is not needed, and can hold words.
    run(db, sql`UPDATE edit_log SET reply = NULL WHERE seq = ${seq} AND method = 'blocks.save'`);
  }
};
