import { approve } from '../../../db/approve.ts';
import { templateOf } from '../../../db/body-templates.ts';
import { circulate, type FilesOf } from '../../../db/circulate.ts';
import { compareRecords, compareVersions } from '../../../db/compare-versions.ts';
import { getVersionFile, type NewFile } from '../../../db/numbered-versions.ts';
import { addRecordNote } from '../../../db/record-notes.ts';
import { recordSheet } from '../../../db/record-sheet.ts';
import { sign } from '../../../db/signatures.ts';
import type { ReadableDb } from '../../../db/types.ts';
import { changeVisibility } from '../../../db/visibility-changes.ts';
import type { recordApi } from '../../../shared/api/record.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import type { VersionFileKind } from '../../../shared/domain/numbered-version.ts';
import { formatMeetingFile, meetingFileOf } from '../../../shared/interchange/write.ts';
import { minutesFileName } from '../../../shared/minutes-document/file-name.ts';
import { formatRow } from '../../../shared/minutes-document/formats.ts';
import { comparisonFile } from '../comparison-file.ts';
import type { Documents } from '../documents.ts';
import type { HandlersOf } from '../handler.ts';
import { keptFile } from '../kept-file.ts';
import { later } from '../later.ts';
import { done } from './done.ts';

/** 'CSC 15 minutes draft 0.2.docx'. */
const fileName = (record: MeetingRecord, number: string, format: VersionFileKind): string =>
  minutesFileName(record, 'full', format).replace(/(?=\.[^.]+$)/u, ` ${number}`);

const fileOf = (record: MeetingRecord, number: string, kind: VersionFileKind, bytes: Uint8Array): NewFile => ({
  kind,
  fileName: fileName(record, number, kind),
  mediaType: formatRow(kind).mediaType,
  bytes,
});

/** What is kept of a version: the Word file that goes out, and the whole meeting as an interchange file. */
const filesWith =
  (db: ReadableDb, { word }: Documents): FilesOf =>
  (record, number, versionId) => [
    fileOf(record, number, 'docx', word({ record, versionId, template: templateOf(db, record.body.id) })),
    fileOf(record, number, 'json', Buffer.from(formatMeetingFile(meetingFileOf(record)))),
  ];

export const recordHandlers = {
  'record.get': (db, { meetingId }) => recordSheet(db, meetingId),
  'record.circulate': (db, input, documents) => ({ number: circulate(db, input, filesWith(db, documents)).number }),
  'record.file': (db, { versionId, kind }) => keptFile(getVersionFile(db, versionId, kind)),
  'record.compare': compareVersions,
  'record.compareFile': (db, compared) => {
    const records = compareRecords(db, compared);
    return later(() => comparisonFile(records));
  },
  'record.approve': (db, { minutesOf: meetingId, ...said }, documents) => ({
    number: approve(db, { meetingId, ...said }, filesWith(db, documents)).number,
  }),
  'record.sign': done(sign),
  'record.addNote': done(addRecordNote),
  'record.changeVisibility': done(changeVisibility),
} satisfies HandlersOf<typeof recordApi>;
