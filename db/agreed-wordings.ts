import { z } from 'zod';
import { type AgreedWording, agreedWordingSchema } from '../shared/domain/agreed-wording.ts';
import { isRecord } from '../shared/domain/meeting.ts';
import { type MeetingId, meetingIdSchema } from '../shared/ids.ts';
import { findBlock } from './blocks.ts';
import { refusal } from './errors.ts';
import { getMeeting } from './meetings.ts';
import { putRow, type Rows } from './restorer.ts';
import { all, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const rowSchema = z.strictObject({ ...agreedWordingSchema.shape, meetingId: meetingIdSchema });
type Row = z.infer<typeof rowSchema>;

const columns = sql`id, block_id AS blockId, words, date, time`;

/** The words that were agreed to at a meeting, the earliest first. */
export const listAgreedWordings = (db: ReadableDb, meetingId: MeetingId): AgreedWording[] =>
  all<AgreedWording>(
    db,
    sql`SELECT ${columns} FROM agreed_wordings
      WHERE meeting_id = ${meetingId} AND deleted_at IS NULL ORDER BY date, time, id`,
  );

const read = (db: ReadableDb, id: string): Row | null =>
  get<Row>(
    db,
    sql`SELECT ${columns}, meeting_id AS meetingId FROM agreed_wordings WHERE id = ${id} AND deleted_at IS NULL`,
  ) ?? null;

const write = (db: WritableDb, { id, meetingId, blockId, words, date, time }: Row): void => {
  run(
    db,
    sql`INSERT INTO agreed_wordings (id, meeting_id, block_id, words, date, time)
      VALUES (${id}, ${meetingId}, ${blockId}, ${words}, ${date}, ${time})
      ON CONFLICT (id) DO UPDATE SET deleted_at = NULL, revision = revision + 1`,
  );
};

const remove = (db: WritableDb, { id }: Row): void => {
  run(db, sql`UPDATE agreed_wordings SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
};

/** The rows of agreed wordings, as changes record them. */
export const agreedWordingRows: Rows<Row> = { noun: 'agreedWording', row: rowSchema, read, write, remove };

type Agree = { readonly meetingId: MeetingId; readonly agreed: AgreedWording };

/** Keeps the words of a decision that the room agreed to, and when. Errors: notFound, refused. */
export const agreeWording = (db: WritableDb, { meetingId, agreed }: Agree): void => {
  if (isRecord(getMeeting(db, meetingId).state)) {
    throw refusal('refused', 'These minutes are approved; their words stand. Nothing was saved.');
  }
  if (findBlock(db, agreed.blockId)?.meetingId !== meetingId) {
    throw refusal(
      'refused',
      'This decision is not in the book yet. Wait for “Saved”, then agree to it.',
      'agreed.blockId',
    );
  }
  if (get(db, sql`SELECT 1 FROM agreed_wordings WHERE id = ${agreed.id}`)) {
    throw refusal('refused', 'This is in the book already. Nothing was changed.', 'agreed.id');
  }
  putRow(db, agreedWordingRows, agreed.id, { ...agreed, meetingId });
};
