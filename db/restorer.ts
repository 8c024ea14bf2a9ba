import type { z } from 'zod';
import type { Noun } from '../shared/api/events.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { refusal } from './errors.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** The rows of one noun as changes record them: whole, so that each can be written again as it was. */
export type Rows<Row> = {
  readonly noun: Noun;
  /** What the edit log has of a row. */
  readonly row: z.ZodType<Row>;
  /** The row as it is; null for one that was never there or is gone. */
  readonly read: (db: ReadableDb, id: string) => Row | null;
  /** Writes a row over what was there; one that was gone is back. Its revision goes up. Errors: refused. */
  readonly write: (db: WritableDb, row: Row) => void;
  /** Marks a row as gone. Its revision goes up. Errors: refused, when something else needs it. */
  readonly remove: (db: WritableDb, row: Row) => void;
};

/** Brings a row to what it is to be, null for gone, and records the change; nothing when it is so already. */
export const putRow = <Row>(db: WritableDb, rows: Rows<Row>, id: string, after: Row | null): void => {
  const before = rows.read(db, id);
  if (isSame(before, after)) return;
  if (after !== null) rows.write(db, after);
  else if (before !== null) rows.remove(db, before);
  db.record({ noun: rows.noun, id, before, after });
};

/** How undo sees the rows of a noun. */
export type Restorer = {
  /** The row as it is now, as the edit log would say it; null for one that is not there. Its revision may be left in. */
  readonly read: (db: ReadableDb, id: string) => unknown;
  /** Puts a row back as the log has it, null for gone, and records the change. Errors: refused. */
  readonly put: (db: WritableDb, id: string, logged: unknown) => void;
  /** Asked when all rows are put back: whether each goes with the others of its list. Errors: refused. */
  readonly assertFits?: (db: ReadableDb, ids: readonly string[]) => void;
};

const TOO_OLD = 'An older version made this edit, so it can’t be taken back. Change it by hand instead.';

/** A row out of the log as `schema` says it. Errors: refused, when another version wrote it. */
export const readLogged = <Row>(schema: z.ZodType<Row>, logged: unknown): Row => {
  const parsed = schema.safeParse(logged);
  if (!parsed.success) throw refusal('refused', TOO_OLD);
  return parsed.data;
};

/** The restorer of rows that are put back as they are saved. */
export const restorerOf = <Row>(rows: Rows<Row>): Restorer => ({
  read: rows.read,
  put: (db, id, logged) => putRow(db, rows, id, logged === null ? null : readLogged(rows.row, logged)),
});
