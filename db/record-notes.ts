import { isRecord } from '../shared/domain/meeting.ts';
import type { RecordNote } from '../shared/domain/record-note.ts';
import type { MeetingId } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { getMeeting } from './meetings.ts';
import { all, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** What stands beside the approved minutes of a meeting, the oldest day first. */
export const listRecordNotes = (db: ReadableDb, meetingId: MeetingId): RecordNote[] =>
  all<RecordNote>(
    db,
    sql`SELECT id, kind, date, text FROM record_notes WHERE meeting_id = ${meetingId} ORDER BY date, at, id`,
  );

type Said = { readonly meetingId: MeetingId; readonly note: RecordNote };

/** Puts a note or a later correction beside approved minutes; they themselves stay as they are. Errors: notFound, refused. */
export const addRecordNote = (db: WritableDb, { meetingId, note }: Said): void => {
  if (!isRecord(getMeeting(db, meetingId).state)) {
    throw refusal('refused', 'These minutes can still be changed: write it into them. Nothing was saved.', 'note');
  }
  if (get(db, sql`SELECT 1 FROM record_notes WHERE id = ${note.id}`)) {
    throw refusal('refused', 'This note is in the book already. Nothing was changed.', 'note.id');
  }
  const { id, kind, date, text } = note;
  run(
    db,
    sql`INSERT INTO record_notes (id, meeting_id, kind, date, text, at)
      VALUES (${id}, ${meetingId}, ${kind}, ${date}, ${text}, ${db.at})`,
  );
  db.record({ noun: 'recordNote', id, before: null, after: { ...note, meetingId } });
};
