import { Refusal } from '../../db/errors.ts';
import type { MeetingRecord } from '../../shared/domain/meeting-record.ts';
import { formatMeetingFile, meetingFileOf } from '../../shared/interchange/write.ts';
import type { DocumentFormat, MinutesFormat } from '../../shared/minutes-document/formats.ts';
import type { MinutesDocument } from '../../shared/minutes-document/model.ts';
import { writeDocx } from '../../shared/minutes-document/writers/docx/write-docx.ts';
import { writeHtml } from '../../shared/minutes-document/writers/html.ts';
import { writeMarkdown } from '../../shared/minutes-document/writers/markdown.ts';
import { writeText } from '../../shared/minutes-document/writers/text.ts';
import type { PdfStandard } from './typesetting/messages.ts';
import type { Typesetter } from './typesetting/typesetter.ts';
import { writePdf } from './typesetting/write-pdf.ts';
import { type WordTemplate, wordFile } from './word-file.ts';

/** A version of the minutes: what it is made of, and how it is printed. */
export type WrittenMinutes = {
  readonly record: MeetingRecord;
  readonly document: MinutesDocument;
  /** The Word file of the body's own that its minutes are poured into, where it has one. */
  readonly template?: WordTemplate | undefined;
};

export type Written = string | Uint8Array;

type Writer<Content> = (content: Content, typesetter: Typesetter) => Written | Promise<Written>;

const pdf =
  (standard: PdfStandard): Writer<MinutesDocument> =>
  async (document, typesetter) => {
    const written = await writePdf(typesetter, document, standard);
    if (!written.ok) throw new Refusal(written.error);
    return written.value;
  };

/** What writes each format that is for people. Same document, same bytes. A writer that can't throws a `Refusal`. */
export const documentWriters: Readonly<Record<DocumentFormat, Writer<MinutesDocument>>> = {
  docx: (document) => writeDocx(document),
  pdf: pdf('ua-1'),
  pdfa: pdf('a-2a'),
  html: (document) => writeHtml(document),
  md: (document) => writeMarkdown(document),
  txt: (document) => writeText(document),
};

/** A Word file of minutes: in the body's own template, where it has one. Throws a `Refusal`. */
const word: Writer<WrittenMinutes> = ({ document, template }) => wordFile(document, template);

const minutesWriter =
  (write: Writer<MinutesDocument>): Writer<WrittenMinutes> =>
  ({ document }, typesetter) =>
    write(document, typesetter);

/** What writes minutes in each format. Same minutes, same bytes. */
export const minutesWriters: Readonly<Record<MinutesFormat, Writer<WrittenMinutes>>> = {
  docx: word,
  pdf: minutesWriter(documentWriters.pdf),
  pdfa: minutesWriter(documentWriters.pdfa),
  html: minutesWriter(documentWriters.html),
  md: minutesWriter(documentWriters.md),
  txt: minutesWriter(documentWriters.txt),
  json: ({ record }) => formatMeetingFile(meetingFileOf(record)),
};
