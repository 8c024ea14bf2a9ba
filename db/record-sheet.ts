import type { ApprovalPlace, RecordSheet } from '../shared/api/record.ts';
import type { ApprovalManner } from '../shared/domain/approval.ts';
import { wordsOf } from '../shared/domain/block-words.ts';
import type { Meeting } from '../shared/domain/meeting.ts';
import type { BodyId, MeetingId } from '../shared/ids.ts';
import { holdsConfidential } from '../shared/minutes-document/build/visibility.ts';
import { approvalBases } from './approval-basis.ts';
import { type BlockRow, blockRows, contentOf } from './blocks.ts';
import { getBody, getBodyRules } from './bodies.ts';
import { closedSince } from './closed-since.ts';
import { listItems } from './items.ts';
import { readMeetingRecord } from './meeting-record.ts';
import { disposedHashes } from './numbered-versions.ts';
import { listRecordNotes } from './record-notes.ts';
import { findSignature } from './signatures.ts';
import { all, given, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';
import { verifyVersions } from './verify-versions.ts';
import { listVisibilityChanges } from './visibility-changes.ts';

type PlaceRow = { readonly meetingId: MeetingId; readonly number: string; readonly date: string | null };

/** How much of a line is told to know it by. */
const BEGINS = 70;

/** The items of a meeting with what stands in them, by how it begins. */
const itemsWithLines = (db: ReadableDb, meetingId: MeetingId): ApprovalPlace['items'] => {
  const rows = blockRows(db, meetingId).filter((row) => contentOf(row).kind !== 'privateNote');
  const byItem = Map.groupBy(rows, ({ itemId }) => itemId);
  const lineOf = (row: BlockRow) => ({ id: row.id, begins: wordsOf(contentOf(row)).slice(0, BEGINS).toWellFormed() });
  return listItems(db, meetingId).map(({ id, number, title }) => ({
    id,
    number,
    title,
    lines: (byItem.get(id) ?? []).map(lineOf),
  }));
};

/** The meetings of a body, on that day or later, whose minutes can still say that they approved others. */
const openMeetings = (db: ReadableDb, bodyId: BodyId, date: string | undefined): PlaceRow[] =>
  all<PlaceRow>(
    db,
    sql`SELECT id AS meetingId, number, date FROM meetings
      WHERE body_id = ${bodyId} AND deleted_at IS NULL AND state NOT IN ('approved', 'cancelled')
        AND (date IS NULL OR ${date} IS NULL OR date >= ${date})
      ORDER BY date IS NULL, date, id`,
  );

type Named = { readonly bodyId: BodyId; readonly mannerOf: (row: PlaceRow) => ApprovalManner };

const placesOf = (db: ReadableDb, { bodyId, mannerOf }: Named, date: string | undefined): ApprovalPlace[] =>
  openMeetings(db, bodyId, date).map((row) => ({
    meetingId: row.meetingId,
    name: `${getBody(db, bodyId).code} ${row.number}`,
    ...given({ date: row.date }),
    manner: mannerOf(row),
    items: itemsWithLines(db, row.meetingId),
  }));

/** The meeting itself, the later ones of its body, and those of the parent body. */
const approvalPlaces = (db: ReadableDb, { id, bodyId, date }: Meeting): ApprovalPlace[] => {
  const own: Named = { bodyId, mannerOf: ({ meetingId }) => (meetingId === id ? 'same meeting' : 'later meeting') };
  const parent = getBodyRules(db, bodyId).record?.parentBody;
  const above: readonly Named[] =
    parent === undefined || parent === bodyId ? [] : [{ bodyId: parent, mannerOf: () => 'by the parent body' }];
  return [own, ...above].flatMap((named) => placesOf(db, named, date));
};

/** What became of the minutes of a meeting on their way to the record, and beside it. Errors: notFound. */
export const recordSheet = (db: ReadableDb, meetingId: MeetingId): RecordSheet => {
  const record = readMeetingRecord(db, meetingId);
  const { state, bodyId } = record.meeting;
  const { versions, mismatch } = verifyVersions(db, meetingId);
  const signature = findSignature(db, meetingId);
  return {
    state,
    bodyId,
    versions: [...versions],
    closedSince: closedSince(db, meetingId, versions),
    disposedFiles: [...disposedHashes(db, meetingId)],
    ...(mismatch === undefined ? {} : { mismatch }),
    ...(signature && { signature }),
    notes: listRecordNotes(db, meetingId),
    items: listItems(db, meetingId),
    visibilityChanges: listVisibilityChanges(db, meetingId),
    places: approvalPlaces(db, record.meeting),
    bases: approvalBases(db, bodyId),
    holdsConfidential: holdsConfidential(record),
  };
};
