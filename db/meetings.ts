import type { Body } from '../shared/domain/body.ts';
import type { Meeting } from '../shared/domain/meeting.ts';
import type { BodyId, MeetingId } from '../shared/ids.ts';
import { getBody } from './bodies.ts';
import { refusal } from './errors.ts';
import { meetingRows, type WholeMeeting } from './meeting-rows.ts';
import { get, given, type Nullable, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

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
export type MeetingExtras = Pick<WholeMeeting, 'classification' | 'statement' | 'previousActions' | 'form' | 'waived'>;

/** What a meeting's row has beside the meeting. */
export const extrasOf = (db: ReadableDb, id: MeetingId): MeetingExtras => meetingRows.read(db, id) ?? {};

/** The body as it stood at a meeting: class and statement are the meeting's own. */
export const bodyOfMeeting = (
  db: ReadableDb,
  meeting: Meeting,
  own: MeetingExtras,
  whole: Body = getBody(db, meeting.bodyId),
): Body => {
  const { classification: _classification, statement: _statement, ...body } = whole;
  const { classification, statement } = own;
  return {
    ...body,
    ...(classification === undefined ? {} : { classification }),
    ...(statement === undefined ? {} : { statement }),
  };
};
