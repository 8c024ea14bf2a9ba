import { formatLongDate } from '../../dates.ts';
import type { Meeting, MeetingState } from '../../domain/meeting.ts';
import type { MeetingRecord } from '../../domain/meeting-record.ts';
import { cleanText } from './line.ts';

const STATE_WORDS: Readonly<Record<MeetingState, string>> = {
  planned: 'Draft Minutes',
  'in session': 'Draft Minutes',
  adjourned: 'Draft Minutes',
  draft: 'Draft Minutes',
  'with the Chair': 'Draft Minutes',
  circulated: 'Draft Minutes',
  approved: 'Final Minutes',
  cancelled: 'Meeting Cancelled',
};

const stated = (parts: readonly (string | undefined)[], separator: string): string =>
  parts
    .map((part) => cleanText(part ?? '').trim())
    .filter((part) => part !== '')
    .join(separator);

/** '10:00 – 11:10', 'from 10:00', 'until 11:10' or nothing. */
const timesOf = ({ startTime, endTime }: Meeting): string => {
  if (startTime !== undefined && endTime !== undefined) return `${startTime} – ${endTime}`;
  if (startTime !== undefined) return `from ${startTime}`;
  return endTime === undefined ? '' : `until ${endTime}`;
};

/** 'SEC Panel Meeting 30'. */
export const meetingTitle = ({ body, meeting }: MeetingRecord): string =>
  stated([body.name, 'Meeting', meeting.number], ' ');

/** 'Draft Minutes', 'Final Minutes': what minutes are called in this state of their meeting. */
export const minutesName = ({ state }: Pick<Meeting, 'state'>): string => STATE_WORDS[state];

/** 'SECP_30_1103 – Agenda': what the title block and the foot of each page call a document, or a version of it. */
export const referenceAnd = ({ meeting }: Pick<MeetingRecord, 'meeting'>, name: string, version = ''): string =>
  stated([meeting.reference, name, version], ' – ');

/** 'SECP_30_1103 – Final Minutes': the same of the minutes. */
export const referenceAndState = ({ meeting }: MeetingRecord, version = ''): string =>
  referenceAnd({ meeting }, minutesName(meeting), version);

/** The lines under the title, the last of them what the document is called. What the meeting does not say is left out. */
export const detailsWith = ({ meeting }: Pick<MeetingRecord, 'meeting'>, reference: string): readonly string[] => {
  const date = meeting.date === undefined ? undefined : formatLongDate(meeting.date);
  const lines = [stated([date, timesOf(meeting)], ', '), stated([meeting.venue], ''), reference];
  return lines.filter((line) => line !== '');
};

/** The lines under the title of minutes. */
export const titleDetails = (record: MeetingRecord, version = ''): readonly string[] =>
  detailsWith(record, referenceAndState(record, version));

/** When the meeting was, 'YYYY-MM-DDTHH:MM:SS', or undefined. */
export const momentOf = ({ date, startTime }: Meeting): string | undefined =>
  date === undefined ? undefined : `${date}T${startTime ?? '00:00'}:00`;
