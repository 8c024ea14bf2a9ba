import type { Input } from '../shared/api/contract.ts';
import type { NamedAction, UnderstoodReply } from '../shared/api/replies.ts';
import { type ActionId, actionIdSchema, updateIdSchema } from '../shared/ids.ts';
import type { LeftOutLine } from '../shared/replies/left-out.ts';
import { type Reply, readReplies } from '../shared/replies/read-replies.ts';
import { exactKey, looseKey, shortKey } from '../shared/replies/reference-keys.ts';
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
  const short = Map.groupBy(rows, ({ reference }) => shortKey(reference, fold));
  return {
    find: (typed: string): readonly Referred[] =>
      exact.get(exactKey(typed, fold)) ?? loose.get(looseKey(typed, fold)) ?? [],
    /** Those whose references end so. */
    findShort: (typed: string): readonly Referred[] => short.get(shortKey(typed, fold)) ?? [],
  };
};

const named = (db: ReadableDb, id: ActionId): NamedAction[] => {
  const action = findListedAction(db, id);
  if (!action) return [];
  const { reference = '', bodyCode, text, state, confidential } = action;
  return [{ id, reference, bodyCode, text, state, confidential }];
};

type Pasted = { readonly text: string; readonly today: string };

type Understood = { readonly replies: UnderstoodReply[]; readonly leftOut: LeftOutLine[] };

type References = ReturnType<typeof referencesOf>;

const uniqueById = (actions: readonly NamedAction[]): NamedAction[] => [
  ...new Map(actions.map((action) => [action.id, action])).values(),
];

/** The actions that a reply names, those of which one is meant, and those that it mentions. */
const understood = (
  db: ReadableDb,
  { references, asked, mentions, ...reply }: Reply,
  { find, findShort }: References,
): UnderstoodReply => {
  const actionsOf = (referred: readonly Referred[]): NamedAction[] => referred.flatMap(({ id }) => named(db, id));
  const found = references.map((reference) => ({ reference, actions: actionsOf(find(reference)) }));
  const choices = asked.map((reference) => ({ reference, actions: actionsOf(findShort(reference)) }));
  const mentioned = mentions.flatMap((typed) => [...find(typed), ...(/^\d/u.test(typed) ? findShort(typed) : [])]);
  const about = new Set([...found, ...choices].flatMap(({ actions }) => actions.map(({ id }) => id)));
  return {
    ...reply,
    actions: found.flatMap(({ actions }) => (actions.length === 1 ? actions : [])),
    choices: [...found.filter(({ actions }) => actions.length > 1), ...choices],
    mentions: uniqueById(actionsOf(mentioned)).filter(({ id }) => !about.has(id)),
  };
};

/** What owners answered, with the actions that each reply names, or could name where bodies count alike. Changes nothing. */
export const understandReplies = (db: ReadableDb, { text, today }: Pasted): Understood => {
  const references = referencesOf(db);
  const { replies, leftOut } = readReplies(text, today, {
    find: (typed) => {
      const [only, ...others] = new Set(references.find(typed).map(({ reference }) => reference));
      return others.length === 0 ? only : typed;
    },
    textsOf: (reference) => references.find(reference).flatMap(({ id }) => named(db, id).map((action) => action.text)),
    fitsShort: (typed) => references.findShort(typed).length > 0,
  });
  return { replies: replies.map((reply) => understood(db, reply, references)), leftOut: [...leftOut] };
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
