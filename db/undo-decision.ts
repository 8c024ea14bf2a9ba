import { type CommentRow, commentRows } from './comment-rows.ts';
import { type Answer, answerComment } from './comments.ts';
import { decideChange } from './decide-change.ts';
import { readLogged } from './restorer.ts';
import { type ChangeRow, changeRows, getReturnedFile } from './returned-rows.ts';
import type { Change, WritableDb } from './types.ts';

/*
 * What was decided of a change or a comment is taken back by deciding it as before: that takes the words out of the minutes
 * again, where they were put in, and leaves what was changed since.
 */

const redecide = (db: WritableDb, { id, state, wording, fileId }: ChangeRow): void =>
  decideChange(db, { meetingId: getReturnedFile(db, fileId).meetingId, changeId: id, state, wording });

const reanswer = (db: WritableDb, { id, meetingId, state, answer, wording }: CommentRow): void => {
  const said: Answer = { meetingId, commentId: id, state, answer, wording };
  answerComment(db, said);
};

/** Takes back the decisions among some changes; tells whether there were any. Errors: refused. */
export const undoDecisions = (db: WritableDb, changes: readonly Change[]): boolean => {
  const decided = changes.filter(
    ({ noun, before, after }) => (noun === 'returnedChange' || noun === 'comment') && before !== null && after !== null,
  );
  for (const { noun, before } of decided) {
    if (noun === 'comment') reanswer(db, readLogged(commentRows.row, before));
    else redecide(db, readLogged(changeRows.row, before));
  }
  return decided.length > 0;
};
