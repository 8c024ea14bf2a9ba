import type { ChangeState } from '../shared/domain/returned.ts';
import type { BlockId, MeetingId, ReturnedChangeId } from '../shared/ids.ts';
import { applyProposal } from './apply-proposal.ts';
import { refusal } from './errors.ts';
import { putRow } from './restorer.ts';
import { type ChangeRow, changeRows, getChangeRow, getReturnedFile, listChangeRows } from './returned-rows.ts';
import { takeBack } from './take-back.ts';
import type { ReadableDb, WritableDb } from './types.ts';

export type Decide = {
  readonly meetingId: MeetingId;
  readonly changeId: ReturnedChangeId;
  readonly state: ChangeState;
  /** How the line is to read, where it is accepted otherwise than the file says. */
  readonly wording?: string | undefined;
};

/** Lines that came one after the other stay in their order, whichever is accepted first. */
const lineBefore = (db: ReadableDb, row: ChangeRow): BlockId | undefined => {
  const { proposal } = row;
  if (proposal.kind !== 'added') return undefined;
  return listChangeRows(db, row.fileId).findLast(
    (other) =>
      other.position < row.position &&
      other.state === 'accepted' &&
      other.proposal.kind === 'added' &&
      other.proposal.itemId === proposal.itemId &&
      other.proposal.after === proposal.after,
  )?.applied?.blockId;
};

const asOpen = ({ wording: _wording, applied: _applied, ...row }: ChangeRow): ChangeRow => ({ ...row, state: 'open' });

/**
 * Accepts or rejects a change that came back, or opens it again. What accepting does is written into the minutes in the
 * same transaction, and taken out of them again when it is opened or rejected after all. Errors: notFound, refused.
 */
export const decideChange = (db: WritableDb, { meetingId, changeId, state, wording }: Decide): void => {
  const row = getChangeRow(db, changeId);
  if (getReturnedFile(db, row.fileId).meetingId !== meetingId) {
    throw refusal('refused', 'This change is of the minutes of another meeting. Nothing was changed.', 'changeId');
  }
  if (row.state === state) return;
  if (row.applied) takeBack(db, row.applied, row.proposal);
  const open = asOpen(row);
  const accepted = (): Partial<ChangeRow> => {
    const applied = applyProposal(db, { meetingId, proposal: row.proposal, wording, behind: lineBefore(db, row) });
    return { ...(wording !== undefined && { wording }), applied };
  };
  putRow(db, changeRows, changeId, { ...open, state, ...(state === 'accepted' ? accepted() : {}) });
};
