import { type HandOver, handOverSchema } from '../shared/domain/hand-over.ts';
import type { MeetingId } from '../shared/ids.ts';
import { formatMeetingFile, meetingFileOf } from '../shared/interchange/write.ts';
import { sha256Of } from './kept-files.ts';
import { readMeetingRecord } from './meeting-record.ts';
import { getMeeting } from './meetings.ts';
import { putRow, type Rows } from './restorer.ts';
import { get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Stored = {
  readonly meetingId: MeetingId;
  readonly words: string;
  readonly on: string | null;
  readonly sha256: string | null;
};

/** The rows of hand-overs, as changes record them. */
export const handOverRows: Rows<HandOver> = {
  noun: 'handOver',
  row: handOverSchema,
  read: (db, id) => {
    const row = get<Stored>(
      db,
      sql`SELECT meeting_id AS meetingId, words, handed_on AS "on", sha256 FROM hand_overs WHERE meeting_id = ${id}`,
    );
    if (!row) return null;
    const { meetingId, words, on, sha256 } = row;
    return { meetingId, words, ...(on !== null && sha256 !== null && { handed: { on, sha256 } }) };
  },
  write: (db, { meetingId, words, handed }) => {
    run(
      db,
      sql`INSERT INTO hand_overs (meeting_id, words, handed_on, sha256)
        VALUES (${meetingId}, ${words}, ${handed?.on}, ${handed?.sha256})
        ON CONFLICT (meeting_id) DO UPDATE SET words = excluded.words, handed_on = excluded.handed_on,
          sha256 = excluded.sha256`,
    );
  },
  remove: (db, { meetingId }) => {
    run(db, sql`DELETE FROM hand_overs WHERE meeting_id = ${meetingId}`);
  },
};

/** What is said of a meeting for a colleague; nothing yet, where nobody wrote any. Errors: notFound. */
export const getHandOver = (db: ReadableDb, meetingId: MeetingId): HandOver => {
  getMeeting(db, meetingId);
  return handOverRows.read(db, meetingId) ?? { meetingId, words: '' };
};

/** Says what the colleague should know. Errors: notFound. */
export const saveHandOverWords = (db: WritableDb, meetingId: MeetingId, words: string): void => {
  const now = getHandOver(db, meetingId);
  putRow(db, handOverRows, meetingId, words === '' && !now.handed ? null : { ...now, words });
};

/** A meeting as the file that a colleague's book takes in. Errors: notFound. */
export const meetingText = (db: ReadableDb, meetingId: MeetingId): string =>
  formatMeetingFile(meetingFileOf(readMeetingRecord(db, meetingId)));

const hashOf = (text: string): string => sha256Of(Buffer.from(text));

/** Keeps that a meeting was handed over on a day ('YYYY-MM-DD'), as it was then. Errors: notFound. */
export const handOverMeeting = (db: WritableDb, meetingId: MeetingId, on: string): void => {
  const now = getHandOver(db, meetingId);
  const sha256 = hashOf(meetingText(db, meetingId));
  putRow(db, handOverRows, meetingId, { ...now, handed: { on, sha256 } });
};

/** Whether nothing of a meeting changed since it was handed over; undefined for one that never was. */
export const isAsHandedOver = (db: ReadableDb, meetingId: MeetingId): boolean | undefined => {
  const { handed } = getHandOver(db, meetingId);
  return handed && handed.sha256 === hashOf(meetingText(db, meetingId));
};
