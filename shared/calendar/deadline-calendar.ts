import type { DeadlineRow } from '../api/deadlines.ts';
import { deadlineName } from '../domain/deadline.ts';
import { inFileName } from '../domain/file-name-pattern.ts';
import { type Calendar, type CalendarEvent, sequenceAt } from './calendar.ts';

const eventOf = ({ meetingId, kind, date, bodyCode, meetingNumber }: DeadlineRow, madeAt: number): CalendarEvent => ({
  uid: `${meetingId}-${kind.replaceAll(' ', '-')}@minutebook`,
  sequence: sequenceAt(madeAt),
  summary: `${deadlineName(kind)}: ${bodyCode} ${meetingNumber}`,
  start: { date },
  isFree: true,
});

/** What the deadlines of a body, by its code, or of all bodies are called, as a calendar and as a file. */
export const deadlinesName = (code: string | undefined): string =>
  code === undefined ? 'Deadlines' : `${code} deadlines`;

export const deadlinesFileName = (code: string | undefined): string =>
  `${code === undefined ? 'Deadlines' : `${inFileName(code)} deadlines`}.ics`;

/**
 * Deadlines as days of a calendar, each of them the same event in every file. Nothing is said but what is to be done and
 * for which meeting, so that no word of an agenda gets out.
 */
export const deadlineCalendar = (
  deadlines: readonly DeadlineRow[],
  code: string | undefined,
  madeAt: number,
): Calendar => ({
  method: 'PUBLISH',
  name: deadlinesName(code),
  madeAt,
  events: deadlines.map((deadline) => eventOf(deadline, madeAt)),
});
