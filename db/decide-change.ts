import type { ChangeState } from '../shared/domain/returned.ts';
import type { Rewording } from '../shared/domain/rewording.ts';
import type { BlockId, MeetingId, ReturnedChangeId } from '../shared/ids.ts';
import { applyProposal } from './apply-proposal.ts';
import { refusal } from './errors.ts';
import { putRow } from './restorer.ts';
import {
  type Applied,
  type ChangeRow,
  changeRows,
  getChangeRow,
  getReturnedFile,
  listChangeRows,
} from './returned-rows.ts';
import { doAgain, takeBack } from './take-back.ts';
import type { ReadableDb, WritableDb } from './types.ts';

export type Decide = {
  readonly meetingId: MeetingId;
  readonly changeId: ReturnedChangeId;
  readonly state: ChangeState;
  /** How the line is to read, where it is accepted otherwise than the file says. */
  readonly wording?: Rewording | undefined;
};

const NOT_ACCEPTED = 'What is written otherwise is accepted so. Nothing was changed.';

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

/** A line that was put in is remembered when it is taken out: accepted again, it comes back as it was by then. */
const asOpen = ({ wording: _wording, applied, ...row }: ChangeRow): ChangeRow => {
  const made = row.proposal.kind === 'added' ? applied?.blockId : undefined;
  return { ...row, state: 'open', ...(made && { applied: { blockId: made, before: null, after: null } }) };
};

const getOwnChange = (db: ReadableDb, { meetingId, changeId }: Pick<Decide, 'meetingId' | 'changeId'>): ChangeRow => {
  const row = getChangeRow(db, changeId);
  if (getReturnedFile(db, row.fileId).meetingId === meetingId) return row;
  throw refusal('refused', 'This change is of the minutes of another meeting. Nothing was changed.', 'changeId');
};

const applyNow = (db: WritableDb, row: ChangeRow, { meetingId, wording }: Decide): Applied =>
  applyProposal(db, {
    meetingId,
    proposal: row.proposal,
    wording,
    behind: lineBefore(db, row),
    was: row.applied?.blockId,
  });

const takeOpen = (db: WritableDb, row: ChangeRow): ChangeRow => {
  if (row.state === 'accepted' && row.applied) takeBack(db, row.applied, row.proposal);
  return asOpen(row);
};

/**
 * Accepts or rejects a change that came back, or opens it again. What accepting does is written into the minutes in the
 * same transaction, and taken out of them again when it is opened or rejected after all. Errors: notFound, refused.
 */
export const decideChange = (db: WritableDb, decided: Decide): void => {
  const { changeId, state, wording } = decided;
  const row = getOwnChange(db, decided);
  if (wording !== undefined && state !== 'accepted') throw refusal('refused', NOT_ACCEPTED, 'wording');
  if (row.state === state) return;
  const open = takeOpen(db, row);
  const accepted = (): Partial<ChangeRow> => ({
    ...(wording !== undefined && { wording: wording.words }),
    applied: applyNow(db, open, decided),
  });
  putRow(db, changeRows, changeId, { ...open, state, ...(state === 'accepted' ? accepted() : {}) });
};

/**
 * Decides a change as it was decided once: what accepting it did is done again to the words as they are now. Errors:
 * notFound; refused, where they were changed in that very place since.
 */
export const redecideChange = (db: WritableDb, meetingId: MeetingId, was: ChangeRow): void => {
  const { id: changeId, state, wording } = was;
  const row = getOwnChange(db, { meetingId, changeId });
  if (row.state === state) return;
  const open = takeOpen(db, row);
  const accepted = (): Partial<ChangeRow> => ({
    ...(wording !== undefined && { wording }),
    applied:
      (was.applied && doAgain(db, was.applied, was.proposal)) ?? applyNow(db, open, { meetingId, changeId, state }),
  });
  putRow(db, changeRows, changeId, { ...open, state, ...(state === 'accepted' ? accepted() : {}) });
};
