import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Calendar, CalendarEvent } from '../../../shared/calendar/calendar.ts';
import { writeCalendar } from '../../../shared/calendar/write-calendar.ts';
import { cleanText } from '../../../shared/minutes-document/build/line.ts';
import { readCalendarIn, wallInLondon } from '../../helpers/calendar-reader.ts';

const ZONES = ['UTC', 'Europe/London', 'America/New_York'] as const;

const anEvent = (said: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: '0192f0c0-0000-7000-8000-000000000001@minutebook',
  sequence: 0,
  summary: 'HWG 7',
  start: { date: '2026-05-26', time: '10:00' },
  ...said,
});

const calendarOf = (events: readonly CalendarEvent[], said: Partial<Calendar> = {}): Calendar => ({
  method: 'PUBLISH',
  madeAt: Date.UTC(2026, 4, 1, 9, 30),
  events,
  ...said,
});

const isoDay = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

const lastSunday = (year: number, month: number): number => 31 - new Date(Date.UTC(year, month, 31)).getUTCDay();

const TIMES = ['00:00', '00:59', '02:00', '09:00', '23:59'];

/** Times of every day around every change of the clocks from 1997 to 2040, but for the hour that there is none or twice. */
const aroundChanges = (): { readonly date: string; readonly time: string }[] =>
  Array.from({ length: 44 }, (_year, at) => 1997 + at).flatMap((year) =>
    [2, 9].flatMap((month) =>
      [-2, -1, 0, 1, 2].flatMap((from) =>
        TIMES.map((time) => ({ date: isoDay(year, month, lastSunday(year, month) + from), time })),
      ),
    ),
  );

/** What stands in a calendar, read by a reader that is none of ours. */
const readBack = (ics: string) => {
  const component = new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent('vevent');
  if (!component) throw new Error('There is no event in it');
  return component;
};

describe('a calendar', () => {
  const times = aroundChanges();
  const ics = writeCalendar(
    calendarOf(times.map(({ date, time }, at) => anEvent({ uid: `${at}@minutebook`, start: { date, time } }))),
  );

  it.each(ZONES)('shows London its own time on a computer in %s, on every side of a clock change', (zone) => {
    const shown = readCalendarIn(zone, ics);
    expect(shown).toHaveLength(times.length);
    expect(shown.map(({ start }) => wallInLondon(start))).toEqual(times.map(({ date, time }) => `${date} ${time}`));
  });

  it('would show another time without the rules of its zone', () => {
    const without = ics.replace(/BEGIN:VTIMEZONE[\s\S]*?END:VTIMEZONE\r\n/, '').replaceAll(';TZID=Europe/London', '');
    const shown = readCalendarIn('America/New_York', without);
    expect(shown.map(({ start }) => wallInLondon(start))).not.toEqual(times.map(({ date, time }) => `${date} ${time}`));
  });

  it.each(ZONES)('shows a day as the same day on a computer in %s', (zone) => {
    const days = ['2026-03-29', '2026-10-25', '2028-02-29', '2026-12-31'];
    const whole = writeCalendar(calendarOf(days.map((date) => anEvent({ start: { date }, isFree: true }))));
    expect(readCalendarIn(zone, whole).map(({ start, isDay }) => [start, isDay])).toEqual(
      days.map((day) => [day, true]),
    );
  });

  it('gives any words back as they were, in lines of at most 75 bytes', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(words, words, words, (summary, description, location) => {
        const written = writeCalendar(calendarOf([anEvent({ summary: `x${summary}`, description, location })]));
        const lines = written.split('\r\n');
        expect(lines.at(-1)).toBe('');
        expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true);
        const event = readBack(written);
        expect(event.getFirstPropertyValue('summary')).toBe(cleanText(`x${summary}`));
        expect(event.getFirstPropertyValue('description') ?? '').toBe(cleanText(description));
        expect(event.getFirstPropertyValue('location') ?? '').toBe(cleanText(location));
      }),
      { numRuns: 200 },
    );
  });

  it('takes no property from the words of anybody', () => {
    const hostile = 'a\r\nATTENDEE:mailto:x@example.org\r\nEND:VEVENT\nBEGIN:VALARM\\nX:;,';
    const event = readBack(writeCalendar(calendarOf([anEvent({ summary: hostile, description: hostile })])));
    expect(event.getAllProperties('attendee')).toEqual([]);
    expect(event.getAllSubcomponents()).toEqual([]);
    expect(event.getFirstPropertyValue('summary')).toBe(cleanText(hostile));
  });

  it('asks the people of a meeting, with names between quotation marks', () => {
    const written = writeCalendar(
      calendarOf(
        [
          anEvent({
            sequence: 3,
            end: { date: '2026-05-26', time: '12:00' },
            organizer: { name: 'Orla "OP" Penhale; Clerk', email: 'orla@example.org' },
            attendees: [{ name: 'Jory Pascoe, Quays', email: 'jory@example.org' }],
          }),
        ],
        { method: 'REQUEST' },
      ),
    );
    expect(written).toContain('METHOD:REQUEST\r\n');
    expect(written).toContain('DTSTAMP:20260501T093000Z\r\n');
    const event = readBack(written);
    expect(event.getFirstProperty('organizer')?.getParameter('cn')).toBe('Orla OP Penhale; Clerk');
    expect(event.getFirstProperty('attendee')?.getParameter('cn')).toBe('Jory Pascoe, Quays');
    expect(event.getFirstPropertyValue('sequence')).toBe(3);
  });
});
