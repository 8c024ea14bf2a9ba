import { type Chase, type ChaseTone, chaseSchema } from '../shared/domain/chase.ts';
import { type ActionId, chaseIdSchema } from '../shared/ids.ts';
import { findAction } from './action-rows.ts';
import { refusal } from './errors.ts';
import { putRow } from './restorer.ts';
import { sql } from './sql.ts';
import { rowsOfTable, type Table, tableRows } from './table-rows.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const table: Table<Chase> = {
  noun: 'chase',
  row: chaseSchema,
  table: 'chases',
  columns: { actionId: 'action_id', date: 'date', tone: 'tone', owner: 'owner', by: 'sent_by' },
};

/** The rows of chases, as changes record them. */
export const chaseRows = tableRows(table);

const byDay = (a: Chase, b: Chase): number => (a.date < b.date ? -1 : Number(a.date > b.date));

/** The mails about an action, the oldest first. */
export const listChases = (db: ReadableDb, actionId: ActionId): Chase[] =>
  rowsOfTable(db, table, sql`action_id = ${actionId}`).toSorted(byDay);

/** The last mail about each action to each owner that it ever went to, the latest of them last. */
export const lastChases = (db: ReadableDb): ReadonlyMap<ActionId, readonly Chase[]> => {
  const byAction = Map.groupBy(rowsOfTable(db, table).toSorted(byDay), ({ actionId }) => actionId);
  return new Map(
    [...byAction].map(([id, chases]) => [
      id,
      [...new Map(chases.map((chase) => [chase.owner, chase])).values()].toSorted(byDay),
    ]),
  );
};

type Sent = {
  readonly date: string;
  readonly by?: string | undefined;
  readonly sent: readonly { readonly actionId: ActionId; readonly tone: ChaseTone; readonly owner: string }[];
};

/** Keeps that mails about actions were sent. Errors: notFound. */
export const markSent = (db: WritableDb, { date, by, sent }: Sent): void => {
  for (const each of sent) {
    const action = findAction(db, each.actionId);
    if (!action || action.deletedAt !== null) throw refusal('notFound', 'This action is not in the book.', 'sent');
    const id = chaseIdSchema.parse(db.makeId());
    putRow(db, chaseRows, id, { id, ...each, date, ...(by === undefined ? {} : { by }) });
  }
};
