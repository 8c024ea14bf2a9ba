import type { MeetingRow } from '../../../shared/api/meetings.ts';

const WAITING: ReadonlySet<string> = new Set(['in session', 'adjourned', 'draft', 'with the Chair']);

/** Meetings without a date stand behind those that have one. */
const byDate = (a: MeetingRow, b: MeetingRow): number => (a.date ?? '9999').localeCompare(b.date ?? '9999');

/** What is planned, the next one first. */
export const nextMeetings = (meetings: readonly MeetingRow[]): MeetingRow[] =>
  meetings.filter(({ state }) => state === 'planned').toSorted(byDate);

/** Meetings whose minutes are not out yet, the oldest first. */
export const waitingMinutes = (meetings: readonly MeetingRow[]): MeetingRow[] =>
  meetings.filter(({ state }) => WAITING.has(state)).toSorted(byDate);
