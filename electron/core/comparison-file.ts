import type { ComparedRecords } from '../../db/compare-versions.ts';
import type { DocumentFile } from '../../shared/api/minutes.ts';
import { buildMinutesDocument } from '../../shared/minutes-document/build/build-minutes-document.ts';
import { minutesFileName } from '../../shared/minutes-document/file-name.ts';
import { formatRow } from '../../shared/minutes-document/formats.ts';
import { writeComparison } from '../../shared/minutes-document/writers/docx/write-comparison.ts';

/** The changes are said to be the program's: it lays the texts over each other, and does not know whose each word was. */
const AUTHOR = 'Minutebook';

const toMoment = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** Two versions of the same minutes as one Word file with tracked changes. Full, and as confidential as they are. */
export const comparisonFile = async ({ before, after, names, at }: ComparedRecords): Promise<DocumentFile> => {
  const origin = { meetingId: after.meeting.id };
  const [was, is] = [before, after].map((record) => buildMinutesDocument(record, 'full', origin));
  if (!was || !is) throw new Error('A comparison is of two documents');
  const bytes = await writeComparison(was, is, { author: AUTHOR, date: toMoment(at) });
  // Confidential words that are in the earlier text alone are in the file all the same.
  const name = minutesFileName(was.confidential ? before : after, 'full', 'docx');
  return {
    fileName: name.replace(/(?=\.[^.]+$)/u, ` ${names.join(' to ')}`),
    mediaType: formatRow('docx').mediaType,
    base64: Buffer.from(bytes).toString('base64'),
  };
};
