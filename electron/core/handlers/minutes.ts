import { handOut, listHandOutNumbers } from '../../../db/hand-out.ts';
import { readMeetingRecord } from '../../../db/meeting-record.ts';
import type { ReadableDb } from '../../../db/types.ts';
import type { DocumentFile, HandOutNumber, MinutesSheet, minutesApi } from '../../../shared/api/minutes.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import { formatMeetingFile, meetingFileOf } from '../../../shared/interchange/write.ts';
import { buildMinutesDocument } from '../../../shared/minutes-document/build/build-minutes-document.ts';
import { recordForOthers } from '../../../shared/minutes-document/build/record-for-others.ts';
import { minutesFileName } from '../../../shared/minutes-document/file-name.ts';
import { writeDocx } from '../../../shared/minutes-document/writers/docx/write-docx.ts';
import { writeHtml } from '../../../shared/minutes-document/writers/html.ts';
import type { HandlersOf } from '../handler.ts';
import { later } from '../later.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const fileOf = (record: MeetingRecord, extension: string, mediaType: string, bytes: Uint8Array): DocumentFile => ({
  fileName: minutesFileName(record, extension),
  mediaType,
  base64: Buffer.from(bytes).toString('base64'),
});

const previews = {
  html: (record: MeetingRecord) =>
    fileOf(record, 'html', 'text/html; charset=utf-8', Buffer.from(writeHtml(buildMinutesDocument(record)))),
  json: (record: MeetingRecord) =>
    fileOf(record, 'json', 'application/json', Buffer.from(formatMeetingFile(meetingFileOf(record)))),
};

const wordOf = async (record: MeetingRecord): Promise<DocumentFile> =>
  fileOf(record, 'docx', WORD, await writeDocx(buildMinutesDocument(record)));

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
  'minutes.preview': (db, { meetingId, format }) => previews[format](readMeetingRecord(db, meetingId)),
  /** The numbers are fixed inside the transaction; the file is made from the record as it was at that moment. */
  'minutes.handOut': (db, { meetingId }) => {
    handOut(db, meetingId);
    const record = readMeetingRecord(db, meetingId);
    return later(() => wordOf(record));
  },
} satisfies HandlersOf<typeof minutesApi>;
