import type { CommentState, NewComment } from '../shared/domain/comment.ts';
import type { Rewording } from '../shared/domain/rewording.ts';
import type { CommentId, MeetingId } from '../shared/ids.ts';
import { findBlock } from './blocks.ts';
import { type CommentRow, commentRows } from './comment-rows.ts';
import { refusal } from './errors.ts';
import { getMeeting } from './meetings.ts';
import { putWording } from './put-line.ts';
import { putRow } from './restorer.ts';
import { doAgain, takeBack } from './take-back.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const assertLine = (db: ReadableDb, { blockId }: NewComment, meetingId: MeetingId): void => {
  if (blockId === undefined || findBlock(db, blockId)?.meetingId === meetingId) return;
  throw refusal('refused', 'This line is not in these minutes. Choose another one, or none.', 'comment.blockId');
};

type Save = { readonly meetingId: MeetingId; readonly comment: NewComment };

/** Writes down a comment that was received, or changes what was written down of it. Errors: notFound, refused. */
export const saveComment = (db: WritableDb, { meetingId, comment }: Save): void => {
  getMeeting(db, meetingId);
  assertLine(db, comment, meetingId);
  const known = commentRows.read(db, comment.id);
  if (known && known.meetingId !== meetingId) {
    throw refusal('refused', 'This comment is on the minutes of another meeting. Nothing was changed.', 'comment.id');
  }
  const { blockId, itemId, ...kept } = known ?? { meetingId, state: 'open' as const, at: db.at };
  // Put on another line it is in that one's item.
  const place = itemId !== undefined && blockId === comment.blockId ? { itemId } : {};
  putRow(db, commentRows, comment.id, { ...kept, ...place, ...comment });
};

const getComment = (db: ReadableDb, id: CommentId, meetingId: MeetingId): CommentRow => {
  const row = commentRows.read(db, id);
  if (row?.meetingId === meetingId) return row;
  throw refusal('notFound', 'This comment is not in the book.', 'commentId');
};

/** Takes a comment out that was written down by mistake; one out of a file stays. Errors: notFound, refused. */
export const removeComment = (
  db: WritableDb,
  { meetingId, commentId }: { readonly meetingId: MeetingId; readonly commentId: CommentId },
): void => {
  const row = getComment(db, commentId, meetingId);
  if (row.fileId) throw refusal('refused', 'This comment came with a file and stays. Answer it instead.', 'commentId');
  if (row.applied) throw refusal('refused', 'The minutes were changed by it. Open it again first.', 'commentId');
  putRow(db, commentRows, commentId, null);
};

export type Answer = {
  readonly meetingId: MeetingId;
  readonly commentId: CommentId;
  readonly state: CommentState;
  /** Why. */
  readonly answer?: string | undefined;
  /** How the line reads from now on, where the comment is turned into a change. */
  readonly wording?: Rewording | undefined;
};

const NOT_TURNED = 'A comment that is turned into a change is taken. Nothing was changed.';
const NO_LINE = 'This comment is on no line of the minutes. Change them by hand, then say that it is taken.';

/** Makes the line of a comment read as is wished. */
const turned = (db: WritableDb, { blockId }: CommentRow, wording: Rewording | undefined): Partial<CommentRow> => {
  if (wording === undefined) return {};
  if (!blockId) throw refusal('refused', NO_LINE, 'wording');
  return { wording: wording.words, applied: putWording(db, blockId, wording) };
};

/** A comment that is on no change of the minutes: what its answer did to them is taken back. */
const takeOpen = (db: WritableDb, row: CommentRow): CommentRow => {
  const { answer: _answer, wording: _wording, applied, ...kept } = row;
  if (applied) takeBack(db, applied);
  return { ...kept, state: 'open' };
};

/**
 * Says what became of a comment: taken or not, and why. With a wording its line reads so from then on, in the same
 * transaction; opened again, or answered otherwise, the line is as before. Errors: notFound, refused.
 */
export const answerComment = (db: WritableDb, { meetingId, commentId, state, answer, wording }: Answer): void => {
  const row = getComment(db, commentId, meetingId);
  if (wording !== undefined && state !== 'taken') throw refusal('refused', NOT_TURNED, 'wording');
  const said = {
    ...takeOpen(db, row),
    state,
    ...(answer !== undefined && answer.trim() !== '' && { answer: answer.trim() }),
  };
  putRow(db, commentRows, commentId, { ...said, ...(state === 'taken' ? turned(db, row, wording) : {}) });
};

/** Answers a comment as it was answered once: its line is changed again as it is now. Errors: notFound, refused. */
export const reanswerComment = (db: WritableDb, was: CommentRow): void => {
  const open = takeOpen(db, getComment(db, was.id, was.meetingId));
  const { state, answer, wording, applied } = was;
  const again = applied && doAgain(db, applied);
  const more = { ...(answer !== undefined && { answer }), ...(wording !== undefined && { wording }) };
  putRow(db, commentRows, was.id, { ...open, state, ...more, ...(again && { applied: again }) });
};
