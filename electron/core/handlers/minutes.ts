import { findTemplate, templateOf } from '../../../db/body-templates.ts';
import { handOut, listHandOutNumbers } from '../../../db/hand-out.ts';
import { readMeetingRecord } from '../../../db/meeting-record.ts';
import { approvedFile } from '../../../db/numbered-versions.ts';
import { overtakenIn, refuseOvertaken, withoutOvertaken } from '../../../db/overtaken.ts';
import { previousForOthers } from '../../../db/previous-actions.ts';
import type { ReadableDb } from '../../../db/types.ts';
import type { DocumentFile, HandOutNumber, MinutesSheet, minutesApi } from '../../../shared/api/minutes.ts';
import { isRecord } from '../../../shared/domain/meeting.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import { recordForOthers } from '../../../shared/minutes-document/build/record-for-others.ts';
import { versionFileKindOf } from '../../../shared/minutes-document/version-files.ts';
import type { HandlersOf } from '../handler.ts';
import { keptFile } from '../kept-file.ts';
import { later } from '../later.ts';
import { type MinutesSource, minutesFile, refuseEmpty, type WantedFile } from '../minutes-file.ts';
import { sayThatNumbersAreFixed } from '../numbers-fixed.ts';
import { privateSecrets } from '../private-secrets.ts';
import type { Typesetter } from '../typesetting/typesetter.ts';

const referencesOf = (numbers: readonly HandOutNumber[]): MeetingRecord['references'] =>
  Object.fromEntries(
    numbers.flatMap(({ blockId, reference }) => (reference === undefined ? [] : [[blockId, reference]])),
  );

/** The minutes as a hand-out now would print them. */
export const minutesSheet = (db: ReadableDb, meetingId: MeetingId): MinutesSheet => {
  const numbers = listHandOutNumbers(db, meetingId);
  const record = { ...readMeetingRecord(db, meetingId), references: referencesOf(numbers) };
  const template = findTemplate(db, record.body.id)?.fileName;
  return { record, numbers, ...(template !== undefined && { template }) };
};

/** All that a file of these minutes takes from the book. Errors: refused. */
const sourceOf = (db: ReadableDb, record: MeetingRecord, { version }: WantedFile): MinutesSource => {
  if (version === 'public') refuseOvertaken(overtakenIn(db, record.meeting.id), 'The public version');
  return {
    record,
    privateNotes: privateSecrets(db, record),
    previousForOthers: previousForOthers(db, record),
    template: templateOf(db, record.body.id),
  };
};

/** What is kept of approved minutes is given as it is, whatever their body is called or how it prints by now. */
const asApproved = (db: ReadableDb, meetingId: MeetingId, wanted: WantedFile): DocumentFile | undefined => {
  const kind = versionFileKindOf(wanted);
  const file = kind && approvedFile(db, meetingId, kind);
  return file && keptFile(file);
};

/** Makes a file of the minutes as they are now, with the numbers that a hand-out gives. Throws a `Refusal`. */
export const minutesMaking = (
  db: ReadableDb,
  meetingId: MeetingId,
  wanted: WantedFile,
): ((typesetter: Typesetter) => Promise<DocumentFile>) => {
  const approved = asApproved(db, meetingId, wanted);
  if (approved) return async () => approved;
  const source = sourceOf(db, minutesSheet(db, meetingId).record, wanted);
  return (typesetter) => minutesFile(source, { ...wanted, typesetter });
};

export const minutesHandlers = {
  'minutes.get': (db, { meetingId }) => minutesSheet(db, meetingId),
  'minutes.getForOthers': (db, { meetingId }) => {
    const { record, numbers } = minutesSheet(db, meetingId);
    const open = withoutOvertaken(db, record);
    const shown = recordForOthers(open.record);
    return { record: shown.record, hides: shown.hides || open.hides, numbers };
  },
  'minutes.preview': (db, { meetingId, ...wanted }) => {
    const approved = asApproved(db, meetingId, wanted);
    if (approved) return approved;
    const source = sourceOf(db, readMeetingRecord(db, meetingId), wanted);
    return later((typesetter) => minutesFile(source, { ...wanted, typesetter }));
  },
  /** The numbers are fixed inside the transaction; the file is made from the record as it was at that moment. */
  'minutes.handOut': (db, { meetingId, ...wanted }) => {
    const record = readMeetingRecord(db, meetingId);
    refuseEmpty(record, wanted);
    // The numbers of the record don't move, also where nothing was handed out before it was approved.
    if (!isRecord(record.meeting.state)) handOut(db, meetingId);
    const approved = asApproved(db, meetingId, wanted);
    if (approved) return later(async () => approved);
    const source = sourceOf(db, readMeetingRecord(db, meetingId), wanted);
    return later((typesetter) => minutesFile(source, { ...wanted, typesetter }).catch(sayThatNumbersAreFixed));
  },
} satisfies HandlersOf<typeof minutesApi>;
