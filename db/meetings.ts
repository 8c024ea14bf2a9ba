import type { Body } from '../shared/domain/body.ts';
import type { Meeting } from '../shared/domain/meeting.ts';
import type { MeetingForm, PreviousAction } from '../shared/domain/meeting-record.ts';
import { type BodyId, type MeetingId, meetingIdSchema } from '../shared/ids.ts';
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

/** Puts a new meeting into the book. */
export const insertMeeting = (
  db: WritableDb,
  fields: Readonly<Omit<Meeting, 'id'>>,
  extras: MeetingExtras,
): Meeting => {
  const row: Meeting = { id: meetingIdSchema.parse(db.makeId()), ...fields };
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  run(
    db,
    sql`INSERT INTO meetings (id, body_id, number, reference, date, start_time, end_time, venue, next_meeting_date,
        state, classification, statement, previous_actions, form)
      VALUES (${row.id}, ${row.bodyId}, ${row.number}, ${row.reference}, ${row.date}, ${row.startTime},
        ${row.endTime}, ${row.venue}, ${row.nextMeetingDate}, ${row.state}, ${extras.classification},
        ${extras.statement}, ${json(extras.previousActions)}, ${json(extras.form)})`,
  );
  db.record({ noun: 'meeting', id: row.id, before: null, after: { ...row, ...extras } });
  return row;
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
