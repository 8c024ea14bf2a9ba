import type { Input } from '../shared/api/contract.ts';
import type { NamedAction, UnderstoodReply } from '../shared/api/replies.ts';
import { type ActionId, actionIdSchema, updateIdSchema } from '../shared/ids.ts';
import type { LeftOutLine } from '../shared/replies/left-out.ts';
import { readReplies } from '../shared/replies/read-replies.ts';
import { exactKey, looseKey } from '../shared/replies/reference-keys.ts';
import { settleAction } from './action-settle.ts';
import { addUpdate } from './action-updates.ts';
import { findListedAction } from './actions.ts';
import { fold } from './fold.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Referred = { readonly id: ActionId; readonly reference: string };

/** Every reference of the book by its keys, with the actions that have it: several, where bodies count alike. */
const referencesOf = (db: ReadableDb) => {
  const rows = all<Referred>(
    db,
    sql`SELECT id, reference FROM actions WHERE reference IS NOT NULL AND deleted_at IS NULL ORDER BY id`,
  );
  const exact = Map.groupBy(rows, ({ reference }) => exactKey(reference, fold));
  const loose = Map.groupBy(rows, ({ reference }) => looseKey(reference, fold));
  return (typed: string): readonly Referred[] =>
    exact.get(exactKey(typed, fold)) ?? loose.get(looseKey(typed, fold)) ?? [];
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
  const referred = referencesOf(db);
  const actionsOf = (reference: string): NamedAction[] => referred(reference).flatMap(({ id }) => named(db, id));
  const { replies, leftOut } = readReplies(text, today, {
    find: (typed) => {
      const [only, ...others] = new Set(referred(typed).map(({ reference }) => reference));
      return others.length === 0 ? only : typed;
    },
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
