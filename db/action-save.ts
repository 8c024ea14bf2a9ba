import type { ActionState } from '../shared/domain/action.ts';
import type { BlockContent, Due } from '../shared/domain/block.ts';
import { currentDue } from '../shared/domain/due-history.ts';
import type { StateChange } from '../shared/domain/state-history.ts';
import type { ActionId } from '../shared/ids.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { localDay } from '../shared/local-day.ts';
import { findAction } from './action-rows.ts';
import { assertHere, assertSaid } from './action-states.ts';
import { type BlockRow, contentOf, findBlock, putBlock } from './blocks.ts';
import { refusal } from './errors.ts';
import { getMeetingFacts } from './meeting-facts.ts';
import type { ReadableDb, WritableDb } from './types.ts';
import { putWhole, type WholeAction, wholeAction, withState, withWords } from './whole-action.ts';

export type SaveAction = {
  readonly actionId: ActionId;
  /** The words of one that was raised between meetings. */
  readonly text?: string | undefined;
  /** Whether one that was raised between meetings is kept from the public. */
  readonly confidential?: boolean | undefined;
  readonly owners?: readonly string[] | undefined;
  /** null: not settled. */
  readonly due?: Due | null | undefined;
  readonly state?: ActionState | undefined;
  /** So many days before its due it is back in the open view; null: it is not put to sleep. */
  readonly snoozeDays?: number | null | undefined;
};

/** The line of the minutes that still goes with an action: until the hand-out, or until the minutes are approved. */
const lineOf = (db: ReadableDb, { frozenAt, blockId, meetingId }: WholeAction): BlockRow | undefined => {
  if (frozenAt !== null || blockId === null || meetingId === null) return undefined;
  if (getMeetingFacts(db, meetingId).state === 'approved') return undefined;
  return findBlock(db, blockId);
};

/** The line with the owners and the due of its action. What an empty field is called stays as it was. */
const contentWith = (content: BlockContent, owners: readonly string[], due: Due | undefined): BlockContent => {
  if (content.kind !== 'action') return content;
  const { due: _due, ...rest } = content;
  const named = isSame(owners, content.owners ?? []) ? {} : { owners: [...owners] };
  return { ...rest, ...named, ...(due === undefined ? {} : { due }) };
};

const putLine = (db: WritableDb, line: BlockRow, { owners, dues }: WholeAction): void => {
  const before = contentOf(line);
  const after = contentWith(before, owners, currentDue(dues));
  if (isSame(before, after)) return;
  putBlock(db, line, { ...line, content: JSON.stringify(after), revision: line.revision + 1 });
};

/** The action in a state that it has not got yet, from the day of the write on. Errors: refused. */
const inState = (db: WritableDb, action: WholeAction, state: ActionState | undefined): WholeAction => {
  if (state === undefined || state === action.state) return action;
  const change: StateChange = { state, date: localDay(db.at), at: db.at };
  assertSaid(change);
  assertHere(db, action.states);
  return withState(action, change);
};

/** What the minutes say of an action is changed there. Errors: refused. */
const assertOwnWords = ({ blockId }: WholeAction, { text, confidential }: SaveAction): void => {
  if (blockId === null || (text === undefined && confidential === undefined)) return;
  const path = text === undefined ? 'confidential' : 'text';
  throw refusal('refused', 'The words of this action are those of the minutes: change them there.', path);
};

/** The action with what is said anew of it, but for its state. */
const changed = (db: WritableDb, before: WholeAction, said: SaveAction): WholeAction => {
  const { owners, due, text = before.text, confidential, snoozeDays } = said;
  const words = {
    owners: owners === undefined ? before.owners : [...new Set(owners)],
    due: due === undefined ? currentDue(before.dues) : (due ?? undefined),
  };
  return {
    ...withWords(before, words, db.at),
    text,
    confidential: confidential === undefined ? before.confidential : Number(confidential),
    snoozeDays: snoozeDays === undefined ? before.snoozeDays : snoozeDays,
  };
};

/** What the register knows of an action that is there. Errors: notFound. */
export const getAction = (db: ReadableDb, id: ActionId): WholeAction => {
  const row = findAction(db, id);
  if (!row || row.deletedAt !== null) throw refusal('notFound', 'This action is not in the book.', 'actionId');
  return wholeAction(db, row);
};

/**
 * Changes what the register says of an action; what is left out stays. Until it is handed out the line of the minutes
 * follows, so that both agree; from then on the minutes stay as they are, and every due is kept. Errors: notFound;
 * refused, where the words are those of the minutes, and for a state of which more has to be said.
 */
export const saveAction = (db: WritableDb, said: SaveAction): void => {
  const before = getAction(db, said.actionId);
  assertOwnWords(before, said);
  const after = inState(db, changed(db, before, said), said.state);
  const line = lineOf(db, before);
  if (line) putLine(db, line, after);
  putWhole(db, before, after);
};
