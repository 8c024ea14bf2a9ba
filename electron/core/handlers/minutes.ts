import { handOut, listHandOutNumbers } from '../../../db/hand-out.ts';
import { readMeetingRecord } from '../../../db/meeting-record.ts';
import type { ReadableDb } from '../../../db/types.ts';
import type { HandOutNumber, MinutesSheet, minutesApi } from '../../../shared/api/minutes.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import { recordForOthers } from '../../../shared/minutes-document/build/record-for-others.ts';
import type { HandlersOf } from '../handler.ts';
import { later } from '../later.ts';
import { minutesFile, refuseEmpty } from '../minutes-file.ts';

const referencesOf = (numbers: readonly HandOutNumber[]): MeetingRecord['references'] =>
  Object.fromEntries(
    numbers.flatMap(({ blockId, reference }) => (reference === undefined ? [] : [[blockId, reference]])),
  );

const minutesSheet = (db: ReadableDb, meetingId: MeetingId): MinutesSheet => {
  const numbers = listHandOutNumbers(db, meetingId);
  return { record: { ...readMeetingRecord(db, meetingId), references: referencesOf(numbers) }, numbers };
};

export const minutesHandlers = {
  'minutes.get': (db, { meetingId }) => minutesSheet(db, meetingId),
  'minutes.getForOthers': (db, { meetingId }) => {
    const { record, numbers } = minutesSheet(db, meetingId);
    return { ...recordForOthers(record), numbers };
  },
  'minutes.preview': (db, { meetingId, ...wanted }) => {
    const record = readMeetingRecord(db, meetingId);
    return later(() => minutesFile(record, wanted));
  },
  /** The numbers are fixed inside the transaction; the file is made from the record as it was at that moment. */
  'minutes.handOut': (db, { meetingId, ...wanted }) => {
    refuseEmpty(readMeetingRecord(db, meetingId), wanted);
    handOut(db, meetingId);
    const record = readMeetingRecord(db, meetingId);
    return later(() => minutesFile(record, wanted));
  },
} satisfies HandlersOf<typeof minutesApi>;
