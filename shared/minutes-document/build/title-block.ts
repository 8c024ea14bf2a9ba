import type { Meeting } from '../../domain/meeting.ts';
import type { MeetingRecord } from '../../domain/meeting-record.ts';
import { fillText } from './fill-places.ts';
import { cleanText } from './line.ts';
import { type DocumentName, minutesName, placeValues, statusOf, styleOf } from './style-values.ts';

type OfMeeting = Pick<MeetingRecord, 'body' | 'meeting' | 'versionNumber'>;

const asMinutes = (record: OfMeeting, version: string): DocumentName => ({ name: minutesName(record), version });

const valuesOf = (record: OfMeeting, said: DocumentName, classification = record.body.classification) => ({
  ...placeValues(record, said),
  class: classification,
});

/** 'SEC Panel Meeting 30': the title of a document of a meeting; of its minutes, where no other is named. */
export const meetingTitle = (
  record: OfMeeting,
  said: DocumentName = asMinutes(record, ''),
  classification?: string,
): string => {
  const title = fillText(styleOf(record).title, valuesOf(record, said, classification));
  return title || cleanText(`${record.body.name} ${record.meeting.number}`).trim();
};

/**
 * The lines under the title, as the style of the body has them. What the meeting does not say is left out. A style that
 * has no place for what the document is called gets it as a last line: but minutes say by their look that they are.
 */
export const detailsWith = (
  record: OfMeeting,
  said: DocumentName,
  classification?: string,
  isMinutes = false,
): readonly string[] => {
  const { title, details } = styleOf(record);
  const values = valuesOf(record, said, classification);
  const lines = details.map((line) => fillText(line, values)).filter((line) => line !== '');
  const unsaid = [title, ...details].some((line) => line.includes('{status}')) ? '' : statusOf(said);
  const last = isMinutes && unsaid !== '' ? said.version : unsaid;
  return last === '' ? lines : [...lines, last];
};

/** The lines under the title of minutes. */
export const titleDetails = (record: OfMeeting, version = '', classification?: string): readonly string[] =>
  detailsWith(record, asMinutes(record, version), classification, true);

/** When the meeting was, 'YYYY-MM-DDTHH:MM:SS', or undefined. */
export const momentOf = ({ date, startTime }: Meeting): string | undefined =>
  date === undefined ? undefined : `${date}T${startTime ?? '00:00'}:00`;
