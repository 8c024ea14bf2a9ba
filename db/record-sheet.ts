import type { ApprovalPlace, RecordSheet } from '../shared/api/record.ts';
import type { MeetingId } from '../shared/ids.ts';
import { holdsConfidential } from '../shared/minutes-document/build/visibility.ts';
import { getBody } from './bodies.ts';
import { listItems } from './items.ts';
import { readMeetingRecord } from './meeting-record.ts';
import { getMeeting } from './meetings.ts';
import { listRecordNotes } from './record-notes.ts';
import { findSignature } from './signatures.ts';
import { all, given, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';
import { verifyVersions } from './verify-versions.ts';
import { listVisibilityChanges } from './visibility-changes.ts';

type PlaceRow = { readonly meetingId: MeetingId; readonly number: string; readonly date: string | null };

/** The meeting itself and the later ones of its body whose minutes can still say that they approved these. */
const approvalPlaces = (db: ReadableDb, meetingId: MeetingId): ApprovalPlace[] => {
  const { bodyId, date } = getMeeting(db, meetingId);
  const { code } = getBody(db, bodyId);
  const rows = all<PlaceRow>(
    db,
    sql`SELECT id AS meetingId, number, date FROM meetings
      WHERE body_id = ${bodyId} AND deleted_at IS NULL AND state NOT IN ('approved', 'cancelled')
        AND (id = ${meetingId} OR date IS NULL OR ${date} IS NULL OR date >= ${date})
      ORDER BY date IS NULL, date, id`,
  );
  return rows.map(({ meetingId: id, number, date: day }) => ({
    meetingId: id,
    name: `${code} ${number}`,
    ...given({ date: day }),
    items: listItems(db, id).map((item) => ({ id: item.id, number: item.number, title: item.title })),
  }));
};

/** What became of the minutes of a meeting on their way to the record, and beside it. Errors: notFound. */
export const recordSheet = (db: ReadableDb, meetingId: MeetingId): RecordSheet => {
  const record = readMeetingRecord(db, meetingId);
  const { state } = record.meeting;
  const { versions, mismatch } = verifyVersions(db, meetingId);
  const signature = findSignature(db, meetingId);
  return {
    state,
    versions: [...versions],
    ...(mismatch === undefined ? {} : { mismatch }),
    ...(signature && { signature }),
    notes: listRecordNotes(db, meetingId),
    items: listItems(db, meetingId),
    visibilityChanges: listVisibilityChanges(db, meetingId),
    places: approvalPlaces(db, meetingId),
    holdsConfidential: holdsConfidential(record),
  };
};
