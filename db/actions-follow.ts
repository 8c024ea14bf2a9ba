import { type Due, textOf } from '../shared/domain/block.ts';
import { currentDue } from '../shared/domain/due-history.ts';
import { currentState, type StateChange } from '../shared/domain/state-history.ts';
import { actionIdSchema, type BlockId, type MatterId } from '../shared/ids.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { localDay } from '../shared/local-day.ts';
import { type ActionNumber, nextNumber } from './action-numbers.ts';
import { type ActionRow, actionOfBlock } from './action-rows.ts';
import { type BlockRow, contentOf } from './blocks.ts';
import type { MeetingFacts } from './meeting-facts.ts';
import type { WritableDb } from './types.ts';
import { putWhole, UNSAID, type WholeAction, wholeAction, withState, withWords } from './whole-action.ts';

const isGone = ({ deletedAt, state }: ActionRow): boolean => deletedAt !== null || state === 'withdrawn';

/** The words of a block, as its action has them. */
type Words = { readonly text: string; readonly owners: readonly string[]; readonly due: Due | undefined };

/** What a block says, gone or not; undefined when it is no action. */
const wordsOf = (block: BlockRow): Words | undefined => {
  const content = contentOf(block);
  if (content.kind !== 'action') return undefined;
  return { text: textOf(content.runs), owners: content.owners ?? [], due: content.due };
};

/**
 * The words that an action takes over from its block. From the hand-out on the register goes its own way: only what
 * was changed in the minutes themselves is taken over, so that mending a word does not bring an old owner back.
 */
const newsIn = (said: Words, was: BlockRow | undefined, { frozenAt }: WholeAction): Partial<Words> => {
  const before = frozenAt === null || !was ? undefined : wordsOf(was);
  if (!before) return said;
  return {
    ...(said.text === before.text ? {} : { text: said.text }),
    ...(isSame(said.owners, before.owners) ? {} : { owners: said.owners }),
    ...(isSame(said.due, before.due) ? {} : { due: said.due }),
  };
};

/** Why an action is withdrawn that nobody withdrew by hand. */
const TAKEN_OUT = 'Its line was taken out of the minutes after they had gone out.';

/** Whether it is withdrawn for no other reason than that its line was taken out. */
const wasTakenOut = ({ state, states }: WholeAction): boolean =>
  state === 'withdrawn' && states.at(-1)?.reason === TAKEN_OUT;

/** An action that is not in the minutes any more: out of the register, unless its reference has been handed out. */
const release = (db: WritableDb, before: WholeAction): void => {
  if (isGone(before)) return;
  const change: StateChange = { state: 'withdrawn', date: localDay(db.at), at: db.at, reason: TAKEN_OUT };
  putWhole(db, before, before.frozenAt === null ? { ...before, deletedAt: db.at } : withState(before, change));
};

/** An action that comes back as it was has its number still, unless the first hand-out has closed the gap that it left. */
const revived = (db: WritableDb, before: WholeAction, meeting: MeetingFacts): WholeAction => {
  const numberless = before.series !== null && before.seq === null;
  const states = wasTakenOut(before) ? before.states.slice(0, -1) : before.states;
  return {
    ...before,
    states,
    state: currentState(states),
    deletedAt: null,
    ...(numberless ? nextNumber(db, meeting) : {}),
  };
};

const created = (db: WritableDb, block: BlockRow, meeting: MeetingFacts, number: ActionNumber): WholeAction => ({
  id: actionIdSchema.parse(db.makeId()),
  bodyId: meeting.bodyId,
  meetingId: meeting.id,
  itemId: block.itemId,
  blockId: block.id,
  matterId: block.matterId,
  ...number,
  ...UNSAID,
  text: '',
  raisedOn: null,
});

export type FollowAction = {
  readonly meeting: MeetingFacts;
  /** The block before it was written; undefined for a new one. */
  readonly was: BlockRow | undefined;
  /** The number that comes with a file; without it a new action takes the next one. */
  readonly imported?: ActionNumber | undefined;
};

const isLiveAction = (block: BlockRow | undefined): boolean =>
  block !== undefined && block.deletedAt === null && contentOf(block).kind === 'action';

/** The action before the words of its block are taken over: as it was, back again, or new. */
const placed = (db: WritableDb, block: BlockRow, before: WholeAction | undefined, about: FollowAction): WholeAction => {
  const { meeting, was, imported } = about;
  if (!before) return created(db, block, meeting, imported ?? nextNumber(db, meeting));
  const isBack = (before.deletedAt !== null || wasTakenOut(before)) && !isLiveAction(was);
  return { ...(isBack ? revived(db, before, meeting) : before), itemId: block.itemId, matterId: block.matterId };
};

/**
 * Brings the action of a block in line with what the block says now: made with the next number, changed, given up when
 * the block is gone or was turned to text, and back with its number when the block comes back.
 */
export const followAction = (db: WritableDb, block: BlockRow, about: FollowAction): void => {
  const row = actionOfBlock(db, block.id);
  const before = row && wholeAction(db, row);
  const said = block.deletedAt === null ? wordsOf(block) : undefined;
  if (!said) {
    if (before) release(db, before);
    return;
  }
  const action = placed(db, block, before, about);
  const words = {
    text: action.text,
    owners: action.owners,
    due: currentDue(action.dues),
    ...newsIn(said, about.was, action),
  };
  putWhole(db, before, withWords({ ...action, text: words.text }, words, db.at));
};

/** Hands the matter of a block on to its action. */
export const moveActionToMatter = (db: WritableDb, blockId: BlockId, matterId: MatterId | null): void => {
  const row = actionOfBlock(db, blockId);
  if (!row || row.deletedAt !== null) return;
  const before = wholeAction(db, row);
  putWhole(db, before, { ...before, matterId });
};
