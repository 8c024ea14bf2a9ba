import { z } from 'zod';
import { meetingSchema } from '../shared/domain/meeting.ts';
import { meetingFormSchema, previousActionSchema } from '../shared/domain/meeting-record.ts';
import { bodyRows } from './body-rows.ts';
import { refusal } from './errors.ts';
import type { Rows } from './restorer.ts';
import { fromJson, get, given, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** A meeting with what is its own of the body's style, and how its file said it: all that its row says. */
const wholeMeetingSchema = meetingSchema.extend({
  classification: z.string().optional(),
  statement: z.string().optional(),
  previousActions: z.array(previousActionSchema).optional(),
  form: meetingFormSchema.optional(),
  waived: z.array(z.string()).optional(),
});
export type WholeMeeting = z.infer<typeof wholeMeetingSchema>;

type Optional = 'reference' | 'date' | 'startTime' | 'endTime' | 'venue' | 'nextMeetingDate';
type Json = { readonly previousActions: string | null; readonly form: string | null; readonly waived: string | null };
type Stored = Nullable<Omit<WholeMeeting, keyof Json>, Optional | 'classification' | 'statement'> & Json;

const read = (db: ReadableDb, id: string): WholeMeeting | null => {
  const stored = get<Stored>(
    db,
    sql`SELECT id, body_id AS bodyId, number, reference, date, start_time AS startTime, end_time AS endTime, venue,
        next_meeting_date AS nextMeetingDate, state, classification, statement, previous_actions AS previousActions,
        form, waived
      FROM meetings WHERE id = ${id} AND deleted_at IS NULL`,
  );
  if (!stored) return null;
  const { previousActions, form, waived, ...row } = stored;
  return {
    ...given(row),
    ...(previousActions === null ? {} : { previousActions: fromJson(previousActions) }),
    ...(form === null ? {} : { form: fromJson(form) }),
    ...(waived === null ? {} : { waived: fromJson(waived) }),
  };
};

/** Errors: refused, when the number is another meeting's of the body. */
const assertFreeNumber = (db: ReadableDb, { id, bodyId, number }: WholeMeeting): void => {
  const other = get<{ code: string }>(
    db,
    sql`SELECT b.code FROM meetings m JOIN bodies b ON b.id = m.body_id
      WHERE m.body_id = ${bodyId} AND m.number = ${number} AND m.id <> ${id} AND m.deleted_at IS NULL`,
  );
  if (!other) return;
  const sentence = `${other.code} ${number} is in the book already. Give this meeting another number.`;
  throw refusal('refused', sentence, 'meeting.number');
};

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const write = (db: WritableDb, row: WholeMeeting): void => {
  if (!bodyRows.read(db, row.bodyId)) throw refusal('notFound', 'This body is not in the book.', 'meeting.bodyId');
  assertFreeNumber(db, row);
  run(
    db,
    sql`INSERT INTO meetings (id, body_id, number, reference, date, start_time, end_time, venue, next_meeting_date,
        state, classification, statement, previous_actions, form, waived)
      VALUES (${row.id}, ${row.bodyId}, ${row.number}, ${row.reference}, ${row.date}, ${row.startTime},
        ${row.endTime}, ${row.venue}, ${row.nextMeetingDate}, ${row.state}, ${row.classification}, ${row.statement},
        ${json(row.previousActions)}, ${json(row.form)}, ${json(row.waived)})
      ON CONFLICT (id) DO UPDATE SET body_id = excluded.body_id, number = excluded.number,
        reference = excluded.reference, date = excluded.date,
        start_time = excluded.start_time, end_time = excluded.end_time, venue = excluded.venue,
        next_meeting_date = excluded.next_meeting_date, state = excluded.state,
        classification = excluded.classification, statement = excluded.statement,
        previous_actions = excluded.previous_actions, form = excluded.form, waived = excluded.waived, revision = revision + 1,
        deleted_at = NULL`,
  );
};

/** Errors: refused, as long as something of it is there. */
const remove = (db: WritableDb, { id, number }: WholeMeeting): void => {
  const rest = get(
    db,
    sql`SELECT 1 FROM items WHERE meeting_id = ${id} AND deleted_at IS NULL
      UNION ALL SELECT 1 FROM attendance WHERE meeting_id = ${id} AND deleted_at IS NULL
      UNION ALL SELECT 1 FROM actions WHERE meeting_id = ${id} AND deleted_at IS NULL LIMIT 1`,
  );
  if (rest) {
    const sentence = `Meeting ${number} has people, items or actions by now, so it can’t go. Cancel it instead.`;
    throw refusal('refused', sentence);
  }
  run(db, sql`UPDATE meetings SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
};

/** The rows of meetings, as changes record them. */
export const meetingRows: Rows<WholeMeeting> = { noun: 'meeting', row: wholeMeetingSchema, read, write, remove };
