import { formatDate, formatTime } from '../../dates.ts';
import type { Body } from '../../domain/body.ts';
import { type WholeStyle, type WordedState, wholeStyle } from '../../domain/house-style.ts';
import type { Meeting, MeetingState } from '../../domain/meeting.ts';
import type { MeetingRecord } from '../../domain/meeting-record.ts';
import type { PlaceValues } from './fill-places.ts';
import { cleanText } from './line.ts';

const WORDED: Readonly<Record<MeetingState, WordedState>> = {
  planned: 'draft',
  'in session': 'draft',
  adjourned: 'draft',
  draft: 'draft',
  'with the Chair': 'with the Chair',
  circulated: 'circulated',
  approved: 'approved',
  cancelled: 'cancelled',
};

/** What a document is called: 'Final Minutes', 'Agenda'; and which version of it this is, '' where there is one. */
export type DocumentName = { readonly name: string; readonly version: string };

type OfMeeting = Pick<MeetingRecord, 'body' | 'meeting' | 'versionNumber'>;

/** The house style of a meeting's body. */
export const styleOf = ({ body }: { readonly body: Pick<Body, 'houseStyle'> }): WholeStyle =>
  wholeStyle(body.houseStyle);

const joined = (parts: readonly (string | undefined)[]): string =>
  parts
    .map((part) => cleanText(part ?? '').trim())
    .filter((part) => part !== '')
    .join(' – ');

/** '10:00 – 11:10', 'from 10:00', 'until 11:10' or nothing. */
const timesOf = ({ startTime, endTime }: Meeting, { timeForm }: WholeStyle): string => {
  const [start, end] = [startTime, endTime].map((time) => time && formatTime(time, timeForm));
  if (start !== undefined && end !== undefined) return `${start} – ${end}`;
  if (start !== undefined) return `from ${start}`;
  return end === undefined ? '' : `until ${end}`;
};

/** 'Draft Minutes 0.2', 'Final Minutes': what minutes are called in the state of their meeting, and their number if they print one. */
export const minutesName = (record: OfMeeting): string => {
  const words = styleOf(record).stateWords[WORDED[record.meeting.state]];
  return record.versionNumber === undefined ? words : `${words} ${record.versionNumber}`;
};

/** 'Agenda – public version'. */
export const statusOf = ({ name, version }: DocumentName): string => joined([name, version]);

/** 'SECP_30_1103 – Final Minutes': what a document, or a version of it, is called by itself. */
export const referenceAnd = ({ meeting }: OfMeeting, said: DocumentName): string =>
  joined([meeting.reference, statusOf(said)]);

/** What fills the places of the texts of a house style, but for the title and the class. */
export const placeValues = (record: OfMeeting, said: DocumentName): PlaceValues => {
  const { body, meeting } = record;
  const style = styleOf(record);
  return {
    body: body.name,
    short: body.shortName,
    number: meeting.number,
    reference: meeting.reference,
    date: meeting.date && formatDate(meeting.date, style.dateForm),
    times: timesOf(meeting, style),
    venue: meeting.venue,
    status: statusOf(said),
  };
};
