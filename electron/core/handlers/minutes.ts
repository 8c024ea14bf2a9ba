import { Refusal } from '../../../db/errors.ts';
import { handOut, listHandOutNumbers } from '../../../db/hand-out.ts';
import { readMeetingRecord } from '../../../db/meeting-record.ts';
import type { ReadableDb } from '../../../db/types.ts';
import {
  type DocumentFile,
  HAND_OUT_ENDINGS,
  type HandOutFormat,
  type HandOutNumber,
  type MinutesSheet,
  type minutesApi,
} from '../../../shared/api/minutes.ts';
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
import type { PdfStandard } from '../typesetting/messages.ts';
import type { Typesetter } from '../typesetting/typesetter.ts';
import { writePdf } from '../typesetting/write-pdf.ts';

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

type MakeFile = (record: MeetingRecord, typesetter: Typesetter) => Promise<DocumentFile>;

const wordOf: MakeFile = async (record) => fileOf(record, 'docx', WORD, await writeDocx(buildMinutesDocument(record)));

const pdfOf =
  (format: HandOutFormat, standard: PdfStandard): MakeFile =>
  async (record, typesetter) => {
    const pdf = await writePdf(typesetter, buildMinutesDocument(record), standard);
    if (!pdf.ok) throw new Refusal(pdf.error);
    return fileOf(record, HAND_OUT_ENDINGS[format], 'application/pdf', pdf.value);
  };

const handOuts: Readonly<Record<HandOutFormat, MakeFile>> = {
  docx: wordOf,
  pdf: pdfOf('pdf', 'ua-1'),
  pdfa: pdfOf('pdfa', 'a-2a'),
};

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
  'minutes.handOut': (db, { meetingId, format }) => {
    handOut(db, meetingId);
    const record = readMeetingRecord(db, meetingId);
    return later((typesetter) => handOuts[format](record, typesetter));
  },
} satisfies HandlersOf<typeof minutesApi>;
