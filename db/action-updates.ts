import { z } from 'zod';
import { type ActionUpdate, actionUpdateSchema } from '../shared/domain/action-update.ts';
import { type ActionId, actionIdSchema, type UpdateId } from '../shared/ids.ts';
import { findAction } from './action-rows.ts';
import { refusal } from './errors.ts';
import { putRow, type Rows } from './restorer.ts';
import { all, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** An update as its row has it; `at` is when it was written down, in milliseconds. */
const updateRowSchema = actionUpdateSchema.extend({ actionId: actionIdSchema, at: z.number() });
type UpdateRow = z.infer<typeof updateRowSchema>;

const readUpdate = (db: ReadableDb, id: string): UpdateRow | undefined =>
  get<UpdateRow>(
    db,
    sql`SELECT id, action_id AS actionId, date, text, at FROM action_updates WHERE id = ${id} AND deleted_at IS NULL`,
  );

const writeUpdate = (db: WritableDb, { id, actionId, date, text, at }: UpdateRow): void => {
  run(
    db,
    sql`INSERT INTO action_updates (id, action_id, date, text, at) VALUES (${id}, ${actionId}, ${date}, ${text}, ${at})
      ON CONFLICT (id) DO UPDATE SET date = excluded.date, text = excluded.text, revision = revision + 1,
        deleted_at = NULL`,
  );
};

/** Updates of actions as undo sees them. */
export const updateRows: Rows<UpdateRow> = {
  noun: 'update',
  row: updateRowSchema,
  read: (db, id) => readUpdate(db, id) ?? null,
  write: writeUpdate,
  remove: (db, { id }) => {
    run(db, sql`UPDATE action_updates SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
  },
};

/** The updates of an action, the oldest day first. */
export const listUpdates = (db: ReadableDb, id: ActionId): ActionUpdate[] =>
  all<ActionUpdate>(
    db,
    sql`SELECT id, date, text FROM action_updates WHERE action_id = ${id} AND deleted_at IS NULL
      ORDER BY date, at, id`,
  );

type Said = { readonly updateId: UpdateId; readonly date: string; readonly text: string };

/** Writes down what became of an action. Errors: notFound, refused when the id is another update's. */
export const addUpdate = (
  db: WritableDb,
  { updateId, actionId, date, text }: Said & { readonly actionId: ActionId },
): void => {
  const action = findAction(db, actionId);
  if (!action || action.deletedAt !== null) throw refusal('notFound', 'This action is not in the book.', 'actionId');
  if (get(db, sql`SELECT 1 FROM action_updates WHERE id = ${updateId}`)) {
    throw refusal('refused', 'This update is in the book already. Nothing was changed.', 'updateId');
  }
  putRow(db, updateRows, updateId, { id: updateId, actionId, date, text, at: db.at });
};

const getUpdate = (db: ReadableDb, id: UpdateId): UpdateRow => {
  const row = readUpdate(db, id);
  if (!row) throw refusal('notFound', 'This update is not in the book any more.', 'updateId');
  return row;
};

/** Says something else in an update. Errors: notFound. */
export const changeUpdate = (db: WritableDb, { updateId, date, text }: Said): void =>
  putRow(db, updateRows, updateId, { ...getUpdate(db, updateId), date, text });

/** Takes an update out. Errors: notFound. */
export const removeUpdate = (db: WritableDb, updateId: UpdateId): void => {
  getUpdate(db, updateId);
  putRow(db, updateRows, updateId, null);
};
