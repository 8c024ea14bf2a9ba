import type { Input } from '../shared/api/contract.ts';
import type { NamedAction, UnderstoodReply } from '../shared/api/replies.ts';
import { type ActionId, actionIdSchema, updateIdSchema } from '../shared/ids.ts';
import { readReplies } from '../shared/replies/read-replies.ts';
import { settleAction } from './action-settle.ts';
import { addUpdate } from './action-updates.ts';
import { findListedAction } from './actions.ts';
import { fold } from './fold.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** However a reference was typed: letters small, and no blanks. */
const keyOf = (reference: string): string => fold(reference).replace(/\s+/gu, '');

/** Every reference of the book by its key. One that two bodies use stands for neither: nobody can say which is meant. */
const referencesByKey = (
  db: ReadableDb,
): ReadonlyMap<string, { readonly id: ActionId; readonly reference: string }> => {
  const rows = all<{ readonly id: ActionId; readonly reference: string }>(
    db,
    sql`SELECT id, reference FROM actions WHERE reference IS NOT NULL AND deleted_at IS NULL`,
  );
  const found = Map.groupBy(rows, ({ reference }) => keyOf(reference));
  return new Map([...found].flatMap(([key, same]) => (same[0] && same.length === 1 ? [[key, same[0]] as const] : [])));
};

const named = (db: ReadableDb, id: ActionId): NamedAction[] => {
  const action = findListedAction(db, id);
  if (!action) return [];
  const { reference = '', bodyCode, text, state, confidential } = action;
  return [{ id, reference, bodyCode, text, state, confidential }];
};

type Pasted = { readonly text: string; readonly today: string };

/** What owners answered, with the actions that each reply names. Changes nothing. */
export const understandReplies = (
  db: ReadableDb,
  { text, today }: Pasted,
): { readonly replies: UnderstoodReply[]; readonly leftOut: string[] } => {
  const byKey = referencesByKey(db);
  const actionOf = (reference: string): NamedAction[] => {
    const id = byKey.get(keyOf(reference))?.id;
    return id === undefined ? [] : named(db, id);
  };
  const { replies, leftOut } = readReplies(text, today, {
    find: (typed) => byKey.get(keyOf(typed))?.reference,
    textOf: (reference) => actionOf(reference)[0]?.text ?? '',
  });
  return {
    replies: replies.map(({ references, ...reply }) => ({ ...reply, actions: references.flatMap(actionOf) })),
    leftOut: [...leftOut],
  };
};

/** Whether closure can be proposed of an action as it is. */
const canBeProposed = (db: ReadableDb, id: ActionId): boolean => {
  const state = findListedAction(db, id)?.state;
  return state === 'open' || state === 'in progress';
};

/** Keeps replies as updates; what is done is proposed for closure, and nothing is closed. Errors: notFound, refused. */
export const keepReplies = (db: WritableDb, { updates }: Pick<Input<'replies.keep'>, 'updates'>): void => {
  for (const { proposesClosure, ...update } of updates) {
    const actionId = actionIdSchema.parse(update.actionId);
    addUpdate(db, { ...update, actionId, updateId: updateIdSchema.parse(update.updateId) });
    if (proposesClosure && canBeProposed(db, actionId)) {
      settleAction(db, { actionId, state: 'proposed for closure', date: update.date });
    }
  }
};
