import { isTaken } from '../domain/item.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { timetableOf } from '../domain/timetable.ts';
import { CLOSED_TITLE } from '../minutes-document/build/public-items.ts';
import { confidentialItemIds } from '../minutes-document/build/visibility.ts';
import { meetingFileName } from '../minutes-document/file-name.ts';
import type { Calendar, CalendarPerson, CalendarTime } from './calendar.ts';

/** A meeting as an invitation is made of it. */
export type InvitedMeeting = {
  readonly record: MeetingRecord;
  /** How often the meeting and its agenda were changed. */
  readonly changes: number;
  readonly organizer?: CalendarPerson | undefined;
  readonly people: readonly CalendarPerson[];
};

const MS_PER_DAY = 86_400_000;

const dayAfter = (date: string): string => new Date(Date.parse(date) + MS_PER_DAY).toISOString().slice(0, 10);

/** Without an end that was said, it ends when its agenda does; an end before its beginning is of the next day. */
const endOf = ({ meeting, items }: MeetingRecord, date: string, startTime: string): CalendarTime | undefined => {
  const { endTime = timetableOf(meeting, items).end } = meeting;
  if (endTime === undefined || endTime === startTime) return undefined;
  return { date: endTime < startTime ? dayAfter(date) : date, time: endTime };
};

/** The agenda in short: what is confidential has its number alone. */
const agendaWords = ({ items }: MeetingRecord): string[] => {
  const closed = confidentialItemIds(items);
  return items
    .filter((item) => item.parentId === undefined && isTaken(item))
    .map(({ id, number, title }) => `${number} ${closed.has(id) ? CLOSED_TITLE : title}`.trim());
};

const descriptionOf = (record: MeetingRecord): string => {
  const agenda = agendaWords(record);
  const { body, meeting } = record;
  return [`${body.name}, meeting ${meeting.number}`, ...(agenda.length === 0 ? [] : ['', 'Agenda', ...agenda])].join(
    '\n',
  );
};

/** What the invitation to a meeting is: an invitation, or that the meeting is cancelled. */
export const invitationKind = ({ state }: Pick<Meeting, 'state'>): 'invitation' | 'cancellation' =>
  state === 'cancelled' ? 'cancellation' : 'invitation';

/** The name under which it is saved: 'CSC 15 invitation.ics'. */
export const invitationFileName = (record: Pick<MeetingRecord, 'body' | 'meeting' | 'fileNames'>): string =>
  `${meetingFileName(record, invitationKind(record.meeting))}.ics`;

const methodOf = ({ state }: Meeting, hasOrganizer: boolean): Calendar['method'] => {
  if (!hasOrganizer) return 'PUBLISH';
  return state === 'cancelled' ? 'CANCEL' : 'REQUEST';
};

/**
 * The invitation to a meeting, its update, or that it is cancelled: the same event under one id for ever, each time with a
 * higher number. Whoever is invited is asked where it is known who invites; without that, it is an event to look at.
 * Nothing confidential is in it. Undefined for a meeting without a date.
 */
export const invitation = (invited: InvitedMeeting, madeAt: number): Calendar | undefined => {
  const { record, changes, organizer, people } = invited;
  const { body, meeting } = record;
  const { date, startTime } = meeting;
  if (date === undefined) return undefined;
  const end = startTime === undefined ? undefined : endOf(record, date, startTime);
  return {
    method: methodOf(meeting, organizer !== undefined),
    madeAt,
    events: [
      {
        uid: `${meeting.id}@minutebook`,
        sequence: changes,
        summary: `${body.shortName} meeting ${meeting.number}`,
        description: descriptionOf(record),
        ...(meeting.venue !== undefined && { location: meeting.venue }),
        start: { date, ...(startTime !== undefined && { time: startTime }) },
        ...(end && { end }),
        ...(meeting.state === 'cancelled' && { isCancelled: true }),
        ...(organizer && { organizer, attendees: people }),
      },
    ],
  };
};
