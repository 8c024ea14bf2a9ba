import type { Input } from '../shared/api/contract.ts';
import type { NamedAction, UnderstoodReply } from '../shared/api/replies.ts';
import { type ActionId, actionIdSchema, updateIdSchema } from '../shared/ids.ts';
import type { LeftOutLine } from '../shared/replies/left-out.ts';
import { readReplies } from '../shared/replies/read-replies.ts';
import { settleAction } from './action-settle.ts';
import { addUpdate } from './action-updates.ts';
import { findListedAction } from './actions.ts';
import { fold } from './fold.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** However a reference was typed: letters small, and no blanks. */
const keyOf = (reference: string): string => fold(reference).replace(/\s+/gu, '');

type Referred = { readonly id: ActionId; readonly reference: string };

/** Every reference of the book by its key, with the actions that have it: several, where bodies count alike. */
const referencesByKey = (db: ReadableDb): ReadonlyMap<string, readonly Referred[]> => {
  const rows = all<Referred>(
    db,
    sql`SELECT id, reference FROM actions WHERE reference IS NOT NULL AND deleted_at IS NULL ORDER BY id`,
  );
  return Map.groupBy(rows, ({ reference }) => keyOf(reference));
};

const named = (db: ReadableDb, id: ActionId): NamedAction[] => {
  const action = findListedAction(db, id);
  if (!action) return [];
  const { reference = '', bodyCode, text, state, confidential } = action;
  return [{ id, reference, bodyCode, text, state, confidential }];
};

type Pasted = { readonly text: string; readonly today: string };

type Understood = { readonly replies: UnderstoodReply[]; readonly leftOut: LeftOutLine[] };

/** What owners answered, with the actions that each reply names, or could name where bodies count alike. Changes nothing. */
export const understandReplies = (db: ReadableDb, { text, today }: Pasted): Understood => {
  const byKey = referencesByKey(db);
  const actionsOf = (reference: string): NamedAction[] =>
    (byKey.get(keyOf(reference)) ?? []).flatMap(({ id }) => named(db, id));
  const { replies, leftOut } = readReplies(text, today, {
    find: (typed) => byKey.get(keyOf(typed))?.[0]?.reference,
    textsOf: (reference) => actionsOf(reference).map((action) => action.text),
  });
  return {
    replies: replies.map(({ references, ...reply }) => {
      const found = references.map((reference) => ({ reference, actions: actionsOf(reference) }));
      return {
        ...reply,
        actions: found.flatMap(({ actions }) => (actions.length === 1 ? actions : [])),
        choices: found.filter(({ actions }) => actions.length > 1),
      };
    }),
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
