import type { Body } from '../shared/domain/body.ts';
import type { Meeting } from '../shared/domain/meeting.ts';
import type { MeetingForm, PreviousAction } from '../shared/domain/meeting-record.ts';
import type { BodyId, MeetingId } from '../shared/ids.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { getBody } from './bodies.ts';
import { refusal } from './errors.ts';
import { fromJson, get, given, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** A row of the table: what the meeting says, and what it has of its own of the body's style. */
export type StoredMeeting = Nullable<
  Required<Meeting>,
  'reference' | 'date' | 'startTime' | 'endTime' | 'venue' | 'nextMeetingDate'
>;

/** The columns of a stored meeting, of the table `meetings m`. */
export const meetingColumns = sql`m.id, m.body_id AS bodyId, m.number, m.reference, m.date, m.start_time AS startTime,
  m.end_time AS endTime, m.venue, m.next_meeting_date AS nextMeetingDate, m.state`;

/** The meeting with this id. Errors: notFound. */
export const getMeeting = (db: ReadableDb, id: MeetingId): Meeting => {
  const row = get<StoredMeeting>(
    db,
    sql`SELECT ${meetingColumns} FROM meetings m WHERE m.id = ${id} AND m.deleted_at IS NULL`,
  );
  if (!row) throw refusal('notFound', 'This meeting is not in the book.', 'meetingId');
  return given(row);
};

/** The meeting of a body with this number, or undefined. */
export const findMeetingByNumber = (db: ReadableDb, bodyId: BodyId, number: string): MeetingId | undefined =>
  get<{ id: MeetingId }>(
    db,
    sql`SELECT id FROM meetings WHERE body_id = ${bodyId} AND number = ${number} AND deleted_at IS NULL`,
  )?.id;

/** What a meeting's row has beside the meeting: what is its own of the body's style, and how its file said it. */
export type MeetingExtras = {
  readonly classification?: string | undefined;
  readonly statement?: string | undefined;
  readonly previousActions?: PreviousAction[] | undefined;
  readonly form?: MeetingForm | undefined;
};

/** What a meeting's row has beside the meeting. */
export const extrasOf = (db: ReadableDb, id: MeetingId): MeetingExtras => {
  type Row = { [Key in keyof Required<MeetingExtras>]: string | null };
  const row = get<Row>(
    db,
    sql`SELECT classification, statement, previous_actions AS previousActions, form FROM meetings WHERE id = ${id}`,
  );
  if (!row) return {};
  const { previousActions, form, ...own } = row;
  return {
    ...given(own),
    ...(previousActions === null ? {} : { previousActions: fromJson<PreviousAction[]>(previousActions) }),
    ...(form === null ? {} : { form: fromJson<MeetingForm>(form) }),
  };
};

/** All that a meeting's row says: what the edit log keeps of it. */
export type MeetingRow = Meeting & MeetingExtras;

/** All that a meeting's row says, or null when it is not in the book. */
export const findMeetingRow = (db: ReadableDb, id: MeetingId): MeetingRow | null => {
  const row = get<StoredMeeting>(
    db,
    sql`SELECT ${meetingColumns} FROM meetings m WHERE m.id = ${id} AND m.deleted_at IS NULL`,
  );
  return row ? { ...given(row), ...extrasOf(db, id) } : null;
};

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const writeRow = (db: WritableDb, row: MeetingRow): void => {
  run(
    db,
    sql`INSERT INTO meetings (id, body_id, number, reference, date, start_time, end_time, venue, next_meeting_date,
        state, classification, statement, previous_actions, form)
      VALUES (${row.id}, ${row.bodyId}, ${row.number}, ${row.reference}, ${row.date}, ${row.startTime},
        ${row.endTime}, ${row.venue}, ${row.nextMeetingDate}, ${row.state}, ${row.classification}, ${row.statement},
        ${json(row.previousActions)}, ${json(row.form)})
      ON CONFLICT (id) DO UPDATE SET number = excluded.number, reference = excluded.reference, date = excluded.date,
        start_time = excluded.start_time, end_time = excluded.end_time, venue = excluded.venue,
        next_meeting_date = excluded.next_meeting_date, state = excluded.state,
        classification = excluded.classification, statement = excluded.statement,
        previous_actions = excluded.previous_actions, form = excluded.form, revision = revision + 1,
        deleted_at = NULL`,
  );
};

/** Writes a meeting over what was there, or takes it out (null), and records the change. */
export const putMeeting = (db: WritableDb, id: MeetingId, after: MeetingRow | null): void => {
  const before = findMeetingRow(db, id);
  if (isSame(before, after)) return;
  if (after) writeRow(db, after);
  else run(db, sql`UPDATE meetings SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
  db.record({ noun: 'meeting', id, before, after });
};

/** The body as it stood at a meeting: class and statement are the meeting's own. */
export const bodyOfMeeting = (db: ReadableDb, meeting: Meeting, own: MeetingExtras): Body => {
  const { classification: _classification, statement: _statement, ...body } = getBody(db, meeting.bodyId);
  const { classification, statement } = own;
  return {
    ...body,
    ...(classification === undefined ? {} : { classification }),
    ...(statement === undefined ? {} : { statement }),
  };
};
