import type { z } from 'zod';
import { type Comment, commentSchema } from '../shared/domain/comment.ts';
import type { MeetingId } from '../shared/ids.ts';
import type { Rows } from './restorer.ts';
import { type Applied, appliedSchema } from './returned-rows.ts';
import { all, fromJson, get, given, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** A comment as its row has it. */
const commentRowSchema = commentSchema.extend({ applied: appliedSchema.optional() });
export type CommentRow = z.infer<typeof commentRowSchema>;

type Optional = 'blockId' | 'itemId' | 'fileId' | 'saidAt' | 'answer' | 'wording';
type Stored = Nullable<Omit<CommentRow, 'applied'>, Optional> & { readonly applied: string | null };

const columns = sql`id, meeting_id AS meetingId, block_id AS blockId, item_id AS itemId, file_id AS fileId, author, said_at AS saidAt, quote,
  text, state, answer, wording, applied, at`;

const rowOf = ({ applied, ...row }: Stored): CommentRow => ({
  ...given(row),
  ...(applied === null ? {} : { applied: fromJson<Applied>(applied) }),
});

/** The rows of comments, as the edit log records them. */
export const commentRows: Rows<CommentRow> = {
  noun: 'comment',
  row: commentRowSchema,
  read: (db, id) => {
    const row = get<Stored>(db, sql`SELECT ${columns} FROM comments WHERE id = ${id} AND deleted_at IS NULL`);
    return row ? rowOf(row) : null;
  },
  write: (db, row) => {
    const { id, meetingId, blockId, itemId, fileId, author, saidAt, quote, text, state, answer, wording, applied, at } =
      row;
    run(
      db,
      sql`INSERT INTO comments (id, meeting_id, block_id, item_id, file_id, author, said_at, quote, text, state, answer, wording,
          applied, at)
        VALUES (${id}, ${meetingId}, ${blockId}, ${itemId}, ${fileId}, ${author}, ${saidAt}, ${quote}, ${text}, ${state}, ${answer},
          ${wording}, ${applied && JSON.stringify(applied)}, ${at})
        ON CONFLICT (id) DO UPDATE SET block_id = excluded.block_id, item_id = excluded.item_id, author = excluded.author, quote = excluded.quote,
          text = excluded.text, state = excluded.state, answer = excluded.answer, wording = excluded.wording,
          applied = excluded.applied, revision = revision + 1, deleted_at = NULL`,
    );
  },
  remove: (db, { id }) => {
    run(db, sql`UPDATE comments SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
  },
};

/** The comments on a meeting's minutes, the oldest first. */
export const listComments = (db: ReadableDb, meetingId: MeetingId): Comment[] =>
  all<Stored>(
    db,
    sql`SELECT ${columns} FROM comments WHERE meeting_id = ${meetingId} AND deleted_at IS NULL ORDER BY at, id`,
  ).map((row) => {
    const { applied: _applied, ...comment } = rowOf(row);
    return comment;
  });
