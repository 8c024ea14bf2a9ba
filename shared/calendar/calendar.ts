/*
 * What goes into calendars: days on which something is due, and invitations to meetings. Times are those of the clock on
 * the wall in London, whatever clock the computer has.
 */

/** What a calendar program does with it: shows it, asks whoever is invited, or takes it back. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

/** A day as a whole, or a moment of it in London: 'YYYY-MM-DD' and 'HH:MM'. */
export type CalendarTime = { readonly date: string; readonly time?: string };

const MS_PER_MINUTE = 60_000;

/**
 * The sequence of an event in a file of that moment (milliseconds since 1970). A day on which something is due moves with
 * its meeting, with the days of the body and with what is undone, and nothing counts that: a later file knows better.
 */
export const sequenceAt = (madeAt: number): number => Math.floor(madeAt / MS_PER_MINUTE);

export type CalendarPerson = { readonly name: string; readonly email: string };

export type CalendarEvent = {
  /** Stays the same for ever: by it an event is known again when it changed. */
  readonly uid: string;
  /** Rises with every change. */
  readonly sequence: number;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly start: CalendarTime;
  /** The first day after it, or the moment that it ends at; a day as a whole has none for one day. */
  readonly end?: CalendarTime;
  readonly isCancelled?: boolean;
  /** Whether it is not for everybody, which calendar programs heed. */
  readonly isConfidential?: boolean;
  /** Whether it takes no time of anybody: a day on which something is due does not. */
  readonly isFree?: boolean;
  readonly organizer?: CalendarPerson;
  readonly attendees?: readonly CalendarPerson[];
};

export type Calendar = {
  readonly method: CalendarMethod;
  /** What the calendar is called where it is shown as one. */
  readonly name?: string;
  /** When this file was made, in milliseconds since 1970. */
  readonly madeAt: number;
  readonly events: readonly CalendarEvent[];
};
