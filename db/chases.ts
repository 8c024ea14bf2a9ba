import type { ChasedAction } from '../shared/chasing/chase-sheet.ts';
import { type Chase, chaseSchema } from '../shared/domain/chase.ts';
import { type ActionId, chaseIdSchema } from '../shared/ids.ts';
import { findAction } from './action-rows.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import { idByNow } from './joined-ids.ts';
import { putRow } from './restorer.ts';
import { sql } from './sql.ts';
import { rowsOfTable, type Table, tableRows } from './table-rows.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const table: Table<Chase> = {
  noun: 'chase',
  row: chaseSchema,
  table: 'chases',
  columns: { actionId: 'action_id', date: 'date', tone: 'tone', owner: 'owner', ownerId: 'owner_id', by: 'sent_by' },
};

/** The rows of chases, as changes record them. */
export const chaseRows = tableRows(table);

const byDay = (a: Chase, b: Chase): number => (a.date < b.date ? -1 : Number(a.date > b.date));

/** The mails about an action, the oldest first. */
export const listChases = (db: ReadableDb, actionId: ActionId): Chase[] =>
  rowsOfTable(db, table, sql`action_id = ${actionId}`).toSorted(byDay);

/** An owner of an action: by its id, where the book knows who it is, and by each name that a mail may have called it. */
export type Asked = { readonly key: string; readonly id: string | undefined; readonly names: readonly string[] };

/** By who it is where both are known: a name changes, and another one may have it. By the name where not. */
const wentTo = ({ owner, ownerId }: Chase, { id, names }: Asked): boolean =>
  ownerId === undefined || id === undefined ? names.some((name) => fold(name) === fold(owner)) : ownerId === id;

/** The last mail about each action to each of its owners. */
export const lastChases = (
  db: ReadableDb,
  ownersOf: (actionId: ActionId) => readonly Asked[],
): ReadonlyMap<ActionId, ChasedAction['chases']> => {
  const byAction = Map.groupBy(rowsOfTable(db, table).toSorted(byDay), ({ actionId }) => actionId);
  return new Map(
    [...byAction].map(([actionId, chases]) => [
      actionId,
      ownersOf(actionId).flatMap((owner) => {
        const last = chases.findLast((chase) => wentTo(chase, owner));
        return last ? [{ date: last.date, tone: last.tone, key: owner.key }] : [];
      }),
    ]),
  );
};

type Sent = {
  readonly date: string;
  readonly by?: string | undefined;
  readonly sent: readonly Pick<Chase, 'actionId' | 'tone' | 'owner' | 'ownerId'>[];
};

/** Keeps that mails about actions were sent. Errors: notFound. */
export const markSent = (db: WritableDb, { date, by, sent }: Sent): void => {
  for (const each of sent) {
    const action = findAction(db, each.actionId);
    if (!action || action.deletedAt !== null) throw refusal('notFound', 'This action is not in the book.', 'sent');
    const id = chaseIdSchema.parse(db.makeId());
    const ownerId = each.ownerId && idByNow(db, each.ownerId);
    const sentTo = { ...each, ...(ownerId && { ownerId }) };
    putRow(db, chaseRows, id, { id, ...sentTo, date, ...(by === undefined ? {} : { by }) });
  }
};
