import type { MeetingState } from '../shared/domain/meeting.ts';
import type { MeetingRecord } from '../shared/domain/meeting-record.ts';
import { type DraftState, type NumberedVersion, nextDraftNumber } from '../shared/domain/numbered-version.ts';
import type { MeetingId, NumberedVersionId } from '../shared/ids.ts';
import { getBodyRules } from './bodies.ts';
import { refusal } from './errors.ts';
import { handOut } from './hand-out.ts';
import { readMeetingRecord } from './meeting-record.ts';
import { meetingRows, type WholeMeeting } from './meeting-rows.ts';
import { freezeVersion, listNumberedVersions, type NewFile } from './numbered-versions.ts';
import { putRow } from './restorer.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** The record of minutes that go out under a number, and say so where their body prints it. */
export const numberedRecord = (db: ReadableDb, meetingId: MeetingId, versionNumber: string): MeetingRecord => {
  const record = readMeetingRecord(db, meetingId);
  return getBodyRules(db, record.body.id).record?.numberPrinted ? { ...record, versionNumber } : record;
};

/** The files of minutes that go out, as these are at that moment. */
export type FilesOf = (record: MeetingRecord, number: string, id: NumberedVersionId) => readonly NewFile[];

const WRITTEN: ReadonlySet<MeetingState> = new Set(['draft', 'with the Chair', 'circulated']);

/** The meeting, whose minutes are written and not a record yet. Errors: notFound, refused. */
export const getWritten = (db: ReadableDb, id: MeetingId): WholeMeeting => {
  const meeting = meetingRows.read(db, id);
  if (!meeting) throw refusal('notFound', 'This meeting is not in the book.', 'meetingId');
  if (WRITTEN.has(meeting.state)) return meeting;
  const advice =
    meeting.state === 'approved'
      ? 'Its versions can be saved again as they are.'
      : 'Close the meeting first; that makes its draft.';
  throw refusal('refused', `Meeting ${meeting.number} is ${meeting.state}. ${advice} Nothing was changed.`);
};

export type Circulate = {
  readonly versionId: NumberedVersionId;
  readonly meetingId: MeetingId;
  readonly to: DraftState;
  readonly purpose: string;
};

/**
 * The minutes go out, to the Chair or to all, as the next numbered version: frozen with its files for ever, while the
 * text can go on changing. The references of actions never move from now on. Errors: notFound, refused.
 */
export const circulate = (db: WritableDb, said: Circulate, filesOf: FilesOf): NumberedVersion => {
  const { versionId: id, meetingId, to: state, purpose } = said;
  const meeting = getWritten(db, meetingId);
  handOut(db, meetingId);
  putRow(db, meetingRows, meetingId, { ...meeting, state });
  const number = nextDraftNumber(listNumberedVersions(db, meetingId));
  const files = filesOf(numberedRecord(db, meetingId, number), number, id);
  return freezeVersion(db, { id, meetingId, number, state, purpose, files });
};
