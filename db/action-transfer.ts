import { isOpen } from '../shared/domain/action.ts';
import type { Due } from '../shared/domain/block.ts';
import { currentDue } from '../shared/domain/due-history.ts';
import type { ActionId, BodyId } from '../shared/ids.ts';
import { newAction } from './action-raise.ts';
import { getAction } from './action-save.ts';
import { assertMeeting, changeOf, type StateSaid } from './action-settle.ts';
import { findListedAction } from './actions.ts';
import { refusal } from './errors.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';
import { putWhole, type WholeAction, withState } from './whole-action.ts';

export type TransferAction = StateSaid & {
  readonly actionId: ActionId;
  readonly bodyId: BodyId;
  /** The id of the action that the other body gets. */
  readonly intoId: ActionId;
};

/** A due that another body understands: its meetings are not ours, and it counts from another day. */
const dueThere = (due: Due | undefined, dueOn: string | undefined): Due | undefined => {
  if (due === undefined || 'date' in due || 'words' in due || 'none' in due) return due;
  if ('meeting' in due && due.meeting === 'next') return due;
  return dueOn === undefined ? undefined : { date: dueOn };
};

/** Who has to do it, by names that hold at another body: initials are those of one meeting. */
const ownersThere = (db: ReadableDb, id: ActionId): string[] =>
  all<{ name: string }>(
    db,
    sql`SELECT coalesce(p.name, w.text) AS name FROM action_owners w
      LEFT JOIN people p ON p.id = w.person_id AND p.name_folded <> w.text_folded
        AND NOT EXISTS (SELECT 1 FROM person_aliases WHERE person_id = p.id AND alias_folded = w.text_folded)
      WHERE w.action_id = ${id} ORDER BY w.position`,
  ).map(({ name }) => name);

/** Whether it can go to that body. Errors: refused. */
const assertCanGo = ({ state, bodyId }: WholeAction, to: BodyId): void => {
  if (bodyId === to) throw refusal('refused', 'The action is of this body already. Choose another one.', 'bodyId');
  if (!isOpen(state)) throw refusal('refused', `This action is ${state}: there is nothing to transfer.`, 'state');
};

/**
 * Hands an action over to another body, which gets one of its own: under a number of its own, with the words, the owners
 * and the due of this one, and it says where it came from. Here it is settled. Errors: notFound, refused.
 */
export const transferAction = (db: WritableDb, { actionId, bodyId, intoId, ...said }: TransferAction): void => {
  const before = getAction(db, actionId);
  assertCanGo(before, bodyId);
  assertMeeting(db, before, said);
  const due = dueThere(currentDue(before.dues), findListedAction(db, actionId)?.dueOn);
  const owners = ownersThere(db, actionId);
  const there = newAction(db, { actionId: intoId, bodyId, date: said.date, text: before.text, owners, due });
  putWhole(db, undefined, { ...there, matterId: before.matterId, fromId: actionId });
  putWhole(db, before, withState(before, changeOf(db, 'transferred', said, intoId)));
};
