import type { MeetingRecord } from '../../shared/domain/meeting-record.ts';
import { formatMeetingFile, meetingFileOf } from '../../shared/interchange/write.ts';
import type { MinutesFormat } from '../../shared/minutes-document/formats.ts';
import type { MinutesDocument } from '../../shared/minutes-document/model.ts';
import { writeDocx } from '../../shared/minutes-document/writers/docx/write-docx.ts';
import { writeHtml } from '../../shared/minutes-document/writers/html.ts';
import { writeMarkdown } from '../../shared/minutes-document/writers/markdown.ts';
import { writeText } from '../../shared/minutes-document/writers/text.ts';

/** A version of the minutes: what it is made of, and how it is printed. */
export type WrittenMinutes = { readonly record: MeetingRecord; readonly document: MinutesDocument };

export type Written = string | Uint8Array;

/** What writes each format. Same minutes, same bytes. */
export const minutesWriters: Readonly<Record<MinutesFormat, (minutes: WrittenMinutes) => Written | Promise<Written>>> =
  {
    docx: ({ document }) => writeDocx(document),
    html: ({ document }) => writeHtml(document),
    md: ({ document }) => writeMarkdown(document),
    txt: ({ document }) => writeText(document),
    json: ({ record }) => formatMeetingFile(meetingFileOf(record)),
  };
