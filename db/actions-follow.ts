import { type Due, textOf } from '../shared/domain/block.ts';
import { actionIdSchema, type BlockId, type MatterId } from '../shared/ids.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { currentDue, setDue } from './action-dues.ts';
import { type ActionNumber, nextNumber } from './action-numbers.ts';
import { listOwners, setOwners } from './action-owners.ts';
import { type ActionRow, actionOfBlock, putAction } from './action-rows.ts';
import { type BlockRow, contentOf } from './blocks.ts';
import type { MeetingFacts } from './meeting-facts.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** An action with what stands in rows of their own. */
export type WholeAction = ActionRow & { readonly owners: readonly string[]; readonly due: Due | undefined };

/** A row with its owners and its due. */
export const wholeAction = (db: ReadableDb, row: ActionRow): WholeAction => ({
  ...row,
  owners: listOwners(db, row.id),
  due: currentDue(db, row.id),
});

const isGone = ({ deletedAt, state }: ActionRow): boolean => deletedAt !== null || state === 'withdrawn';

/** Writes an action over what was there, and records the change; nothing when it says the same. */
export const putWhole = (db: WritableDb, before: WholeAction | undefined, next: WholeAction): void => {
  if (before && isSame(before, next)) return;
  const after = before ? { ...next, revision: before.revision + 1 } : next;
  putAction(db, after);
  if (after.meetingId && !isSame(before?.owners ?? [], after.owners)) {
    setOwners(db, after.id, after.owners, after.meetingId);
  }
  setDue(db, after.id, after.due, after.frozenAt !== null);
  db.record({ noun: 'action', id: after.id, before: before ?? null, after });
};

/** What a block says of its action; undefined when it is none, or is gone. */
const saidBy = (block: BlockRow): Pick<WholeAction, 'text' | 'owners' | 'due' | 'itemId' | 'matterId'> | undefined => {
  const content = contentOf(block);
  if (block.deletedAt !== null || content.kind !== 'action') return undefined;
  const { itemId, matterId } = block;
  return { text: textOf(content.runs), owners: content.owners ?? [], due: content.due, itemId, matterId };
};

/** An action that is not in the minutes any more: out of the register, unless its reference has been handed out. */
const release = (db: WritableDb, before: WholeAction): void => {
  if (isGone(before)) return;
  putWhole(db, before, before.frozenAt === null ? { ...before, deletedAt: db.at } : { ...before, state: 'withdrawn' });
};

/** An action that comes back has its number still, unless the first hand-out has closed the gap that it left. */
const revived = (db: WritableDb, before: WholeAction, meeting: MeetingFacts): WholeAction => {
  const numberless = before.series !== null && before.seq === null;
  return { ...before, state: 'open', deletedAt: null, ...(numberless ? nextNumber(db, meeting) : {}) };
};

const created = (db: WritableDb, block: BlockRow, meeting: MeetingFacts, number: ActionNumber): WholeAction => ({
  id: actionIdSchema.parse(db.makeId()),
  bodyId: meeting.bodyId,
  meetingId: meeting.id,
  itemId: block.itemId,
  blockId: block.id,
  matterId: block.matterId,
  ...number,
  text: '',
  state: 'open',
  revision: 1,
  deletedAt: null,
  owners: [],
  due: undefined,
});

export type FollowAction = {
  readonly meeting: MeetingFacts;
  /** Whether the block was an action already before it was written. */
  readonly wasAction: boolean;
  /** The number that comes with a file; without it a new action takes the next one. */
  readonly imported?: ActionNumber | undefined;
};

/**
 * Brings the action of a block in line with what the block says now: made with the next number, changed, given up when
 * the block is gone or was turned to text, and back with its number when the block comes back.
 */
export const followAction = (db: WritableDb, block: BlockRow, { meeting, wasAction, imported }: FollowAction): void => {
  const row = actionOfBlock(db, block.id);
  const before = row && wholeAction(db, row);
  const said = saidBy(block);
  if (!said) {
    if (before) release(db, before);
    return;
  }
  if (!before) {
    const number = imported ?? nextNumber(db, meeting);
    putWhole(db, undefined, { ...created(db, block, meeting, number), ...said });
    return;
  }
  const isBack = !wasAction && isGone(before);
  putWhole(db, before, { ...(isBack ? revived(db, before, meeting) : before), ...said });
};

/** Hands the matter of a block on to its action. */
export const moveActionToMatter = (db: WritableDb, blockId: BlockId, matterId: MatterId | null): void => {
  const row = actionOfBlock(db, blockId);
  if (!row || row.deletedAt !== null) return;
  const before = wholeAction(db, row);
  putWhole(db, before, { ...before, matterId });
};
