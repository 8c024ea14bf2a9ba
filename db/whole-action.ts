import type { Due } from '../shared/domain/block.ts';
import { type PastDue, settleDue } from '../shared/domain/due-history.ts';
import { type PastOwners, settleOwners } from '../shared/domain/owner-history.ts';
import { currentState, type StateChange, settleState } from '../shared/domain/state-history.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { listDues, putDues } from './action-dues.ts';
import { listOwnerLists, putOwnerLists } from './action-owner-lists.ts';
import { listOwners, setOwners } from './action-owners.ts';
import { type ActionRow, putAction } from './action-rows.ts';
import { listStates, putStates } from './action-states.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** An action with what stands in rows of their own. */
export type WholeAction = ActionRow & {
  readonly owners: readonly string[];
  readonly dues: readonly PastDue[];
  readonly ownerLists: readonly PastOwners[];
  readonly states: readonly StateChange[];
};

/** What a new action has before anything is said of it. */
export const UNSAID = {
  state: 'open',
  confidential: 0,
  snoozeDays: null,
  fromId: null,
  revision: 1,
  deletedAt: null,
  owners: [],
  dues: [],
  ownerLists: [],
  states: [],
} as const satisfies Partial<WholeAction>;

/** A row with its owners and all that it ever was: due when, with whom, and how far. */
export const wholeAction = (db: ReadableDb, row: ActionRow): WholeAction => ({
  ...row,
  owners: listOwners(db, row.id),
  dues: listDues(db, row.id),
  ownerLists: listOwnerLists(db, row.id),
  states: listStates(db, row.id),
});

/**
 * Whether what was said of an action before is kept when something else is said: from the first hand-out on, and from
 * the beginning where no line of minutes is still being written.
 */
export const keepsHistory = ({ frozenAt, blockId }: ActionRow): boolean => frozenAt !== null || blockId === null;

/** The action in another state, with how it came to it. */
export const withState = (action: WholeAction, change: StateChange): WholeAction => {
  const states = settleState(action.states, change);
  return { ...action, states, state: currentState(states) };
};

/** The action with other owners and another due, and what is kept of those before. */
export const withWords = (
  action: WholeAction,
  { owners, due }: { readonly owners: readonly string[]; readonly due: Due | undefined },
  at: number,
): WholeAction => {
  const kept = keepsHistory(action);
  return {
    ...action,
    owners,
    ownerLists: settleOwners(action.ownerLists, { owners, kept, at }),
    dues: settleDue(action.dues, { due, kept, at }),
  };
};

/** Writes an action over what was there, and records the change; nothing when it says the same. */
export const putWhole = (db: WritableDb, before: WholeAction | undefined, next: WholeAction): void => {
  if (before && isSame(before, next)) return;
  const after = before ? { ...next, revision: before.revision + 1 } : next;
  putAction(db, after);
  if (!isSame(before?.owners ?? [], after.owners)) setOwners(db, after, after.owners);
  if (!isSame(before?.dues ?? [], after.dues)) putDues(db, after.id, after.dues);
  if (!isSame(before?.ownerLists ?? [], after.ownerLists)) putOwnerLists(db, after.id, after.ownerLists);
  if (!isSame(before?.states ?? [], after.states)) putStates(db, after.id, after.states);
  db.record({ noun: 'action', id: after.id, before: before ?? null, after });
};
