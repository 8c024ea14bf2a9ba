import type { MeetingRow } from '../../../shared/api/meetings.ts';

const WAITING: ReadonlySet<string> = new Set(['in session', 'adjourned', 'draft', 'with the Chair']);

/** Meetings without a date stand behind those that have one. */
const byDate = (a: MeetingRow, b: MeetingRow): number => (a.date ?? '9999').localeCompare(b.date ?? '9999');

/** Whether a meeting is still to come, by the day that it is ('YYYY-MM-DD'). */
const isAhead = ({ state, date }: MeetingRow, today: string): boolean =>
  state === 'planned' && (date === undefined || date >= today);

/** What is planned, the next one first. */
export const nextMeetings = (meetings: readonly MeetingRow[], today: string): MeetingRow[] =>
  meetings.filter((meeting) => isAhead(meeting, today)).toSorted(byDate);

/** Meetings that were held and whose minutes are being written, without a date: no deadline of theirs can be worked out. */
export const undatedMeetings = (meetings: readonly MeetingRow[]): MeetingRow[] =>
  meetings.filter(({ state, date }) => date === undefined && WAITING.has(state));

/** Meetings whose minutes are not out yet, the oldest first; also those whose day has gone by since they were planned. */
export const waitingMinutes = (meetings: readonly MeetingRow[], today: string): MeetingRow[] =>
  meetings
    .filter((meeting) => WAITING.has(meeting.state) || (meeting.state === 'planned' && !isAhead(meeting, today)))
    .toSorted(byDate);
