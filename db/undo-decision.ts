import { commentRows } from './comment-rows.ts';
import { reanswerComment } from './comments.ts';
import { redecideChange } from './decide-change.ts';
import { readLogged } from './restorer.ts';
import { type ChangeRow, changeRows, getReturnedFile } from './returned-rows.ts';
import type { Change, WritableDb } from './types.ts';

/*
 * What was decided of a change or a comment is taken back by deciding it as before: that takes the words out of the minutes
 * again, where they were put in, or puts them in again, and leaves what was changed since.
 */

const redecide = (db: WritableDb, was: ChangeRow): void =>
  redecideChange(db, getReturnedFile(db, was.fileId).meetingId, was);

/** Takes back the decisions among some changes; tells whether there were any. Errors: refused. */
export const undoDecisions = (db: WritableDb, changes: readonly Change[]): boolean => {
  const decided = changes.filter(
    ({ noun, before, after }) => (noun === 'returnedChange' || noun === 'comment') && before !== null && after !== null,
  );
  for (const { noun, before } of decided) {
    if (noun === 'comment') reanswerComment(db, readLogged(commentRows.row, before));
    else redecide(db, readLogged(changeRows.row, before));
  }
  return decided.length > 0;
};
