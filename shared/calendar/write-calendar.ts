import type { Calendar, CalendarEvent, CalendarPerson, CalendarTime } from './calendar.ts';
import { calendarText, contentLines, quotedName } from './content-line.ts';

const ZONE = 'Europe/London';

/** When the clocks of London change, as they have since 1981 and 1996, so that no program has to know the zone by its name. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'DTSTART:19810329T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const digits = (text: string): string => text.replaceAll(/[-:]/g, '');

/** '20200526T090000Z'. */
const utc = (at: number): string => `${digits(new Date(at).toISOString().slice(0, 19))}Z`;

const timeLine = (name: string, { date, time }: CalendarTime): string =>
  time === undefined ? `${name};VALUE=DATE:${digits(date)}` : `${name};TZID=${ZONE}:${digits(date)}T${digits(time)}00`;

const personLine = (name: string, person: CalendarPerson, parameters = ''): string =>
  `${name};CN=${quotedName(person.name)}${parameters}:mailto:${person.email}`;

const ASKED = ';ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE';

const textLine = (name: string, text: string | undefined): string[] =>
  text === undefined || text === '' ? [] : [`${name}:${calendarText(text)}`];

const statusOf = ({ isCancelled }: CalendarEvent): string => (isCancelled ? 'CANCELLED' : 'CONFIRMED');

const eventLines = (event: CalendarEvent, madeAt: number): string[] => [
  'BEGIN:VEVENT',
  `UID:${calendarText(event.uid)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTAMP:${utc(madeAt)}`,
  timeLine('DTSTART', event.start),
  ...(event.end ? [timeLine('DTEND', event.end)] : []),
  ...textLine('SUMMARY', event.summary),
  ...textLine('DESCRIPTION', event.description),
  ...textLine('LOCATION', event.location),
  `STATUS:${statusOf(event)}`,
  `CLASS:${event.isConfidential ? 'CONFIDENTIAL' : 'PUBLIC'}`,
  `TRANSP:${event.isFree ? 'TRANSPARENT' : 'OPAQUE'}`,
  ...(event.organizer ? [personLine('ORGANIZER', event.organizer)] : []),
  ...(event.attendees ?? []).map((person) => personLine('ATTENDEE', person, ASKED)),
  'END:VEVENT',
];

/** A calendar as an .ics file (RFC 5545). Same calendar, same bytes: its moment is given, and no clock is asked. */
export const writeCalendar = ({ method, name, madeAt, events }: Calendar): string => {
  const hasTimes = events.some(({ start }) => start.time !== undefined);
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Minutebook//Minutebook//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...textLine('X-WR-CALNAME', name),
    ...(hasTimes ? TIME_ZONE : []),
    ...events.flatMap((event) => eventLines(event, madeAt)),
    'END:VCALENDAR',
  ]);
};
