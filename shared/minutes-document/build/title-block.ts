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

/** 'SECP_30_1103 – Final Minutes': what the title block and the foot of each page call these minutes, or a version. */
export const referenceAndState = ({ meeting }: MeetingRecord, version = ''): string =>
  stated([meeting.reference, STATE_WORDS[meeting.state], version], ' – ');

/** The lines under the title. What the meeting does not say is left out. */
export const titleDetails = (record: MeetingRecord, version = ''): readonly string[] => {
  const { meeting } = record;
  const date = meeting.date === undefined ? undefined : formatLongDate(meeting.date);
  const lines = [
    stated([date, timesOf(meeting)], ', '),
    stated([meeting.venue], ''),
    referenceAndState(record, version),
  ];
  return lines.filter((line) => line !== '');
};

/** When the meeting was, 'YYYY-MM-DDTHH:MM:SS', or undefined. */
export const momentOf = ({ date, startTime }: Meeting): string | undefined =>
  date === undefined ? undefined : `${date}T${startTime ?? '00:00'}:00`;
