import { saveBody } from '../../db/save-body.ts';
import { savePerson } from '../../db/save-person.ts';
import { saveSeats } from '../../db/seats.ts';
import type { Book } from '../../db/types.ts';
import { fromDayNumber, toDayNumber } from '../../shared/dates.ts';
import type { AttendanceState } from '../../shared/domain/attendance.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Seat } from '../../shared/domain/seat.ts';
import type { BodyId } from '../../shared/ids.ts';
import type { FileBlock, MeetingFile } from '../../shared/interchange/schema.ts';
import { smallFile } from './builders.ts';
import { write } from './create-book.ts';
import { loadFile } from './fictional-meeting.ts';
import type { Random } from './random.ts';
import { aBody, aPerson, aSeat, rules } from './registers.ts';

/*
 * The years of an invented body as plain data: who had a seat from when to when, and what was written of each meeting. It
 * knows nothing of the book, and what it comes to is counted here by hand.
 */

type Said = {
  readonly state: AttendanceState;
  readonly qualifier?: 'part';
  readonly alternateFor?: string;
  /** What the text says: they left before the end, or came though the list says otherwise; in confidence or not. */
  readonly moved?: { readonly change: 'left' | 'arrived'; readonly confidential: boolean };
};

type Day = {
  readonly number: string;
  readonly date: string;
  readonly state: 'planned' | 'circulated' | 'cancelled';
  /** The minutes say that it was not quorate. */
  readonly inquorate: boolean;
  readonly said: ReadonlyMap<string, Said>;
};

type Term = { readonly name: string; readonly role: Seat['role']; readonly from?: string; readonly to?: string };

export type InventedYears = {
  readonly people: readonly { readonly name: string; readonly organisation: string }[];
  readonly terms: readonly Term[];
  readonly days: readonly Day[];
};

const NAMES = ['Ada Frost', 'Ben Holt', 'Cleo Marsh', 'Dan Pike', 'Eve Rowan', 'Finn Tarn', 'Gwen Usk', 'Hal Vane'];
const ORGANISATIONS = ['Quay Light', 'Harbour Gas', 'Net Loft'];
const START = '2024-01-08';
const DAYS = 30;
const ROLES: readonly Seat['role'][] = ['chair', 'member', 'member', 'member', 'alternate', 'observer'];

const pick = <One>(random: Random, list: readonly One[]): One => {
  const one = list[random(list.length)];
  if (one === undefined) throw new Error('There is nothing to choose from');
  return one;
};

const daysAfter = (date: string, count: number): string => fromDayNumber(toDayNumber(date) + count);

const termsOf = (random: Random): Term[] =>
  NAMES.flatMap((name) =>
    Array.from({ length: random(3) }, (): Term => {
      const from = daysAfter(START, random(700));
      const ends = random(2) === 0;
      return {
        name,
        role: pick(random, ROLES),
        ...(random(3) > 0 && { from }),
        ...(ends && { to: daysAfter(from, random(400)) }),
      };
    }),
  );

const saidOf = (random: Random, name: string): Said => {
  const state = pick(random, ['present', 'present', 'present', 'apologies', 'absent'] as const);
  const confidential = random(2) === 0;
  if (state !== 'present') {
    return { state, ...(random(6) === 0 && { moved: { change: 'arrived' as const, confidential } }) };
  }
  if (random(5) === 0)
    return {
      state,
      alternateFor: pick(
        random,
        NAMES.filter((other) => other !== name),
      ),
    };
  if (random(6) === 0) return { state, qualifier: 'part' };
  return { state, ...(random(5) === 0 && { moved: { change: 'left' as const, confidential } }) };
};

const dayOf = (random: Random, at: number): Day => {
  const hasList = random(10) > 0;
  const listed = NAMES.filter(() => hasList && random(4) > 0);
  return {
    number: String(at + 1),
    date: daysAfter(START, at * DAYS),
    state: pick(random, ['circulated', 'circulated', 'circulated', 'circulated', 'cancelled', 'planned'] as const),
    inquorate: random(8) === 0,
    said: new Map(listed.map((name) => [name, saidOf(random, name)])),
  };
};

export const inventYears = (random: Random): InventedYears => ({
  people: NAMES.map((name) => ({ name, organisation: pick(random, ORGANISATIONS) })),
  terms: termsOf(random),
  days: Array.from({ length: 24 }, (_, at) => dayOf(random, at)),
});

const moveBlock = ([name, { moved }]: readonly [string, Said]): FileBlock[] =>
  moved === undefined
    ? []
    : [
        {
          kind: 'attendanceEvent',
          person: name,
          change: moved.change,
          text: `${name} ${moved.change === 'left' ? 'left' : 'joined'} the meeting.`,
          ...(moved.confidential && { visibility: 'confidential' }),
        },
      ];

const fileOf = ({ people }: InventedYears, day: Day): MeetingFile => {
  const { number, date, state, said } = day;
  const before: FileBlock[] = [
    { kind: 'paragraph', text: 'They began.' },
    ...(day.inquorate ? [{ kind: 'paragraph' as const, text: 'The meeting was not quorate.' }] : []),
  ];
  return smallFile({
    format: 'minutebook-meeting/2',
    meeting: { number, date, state },
    attendance: people.flatMap(({ name, organisation }) => {
      const one = said.get(name);
      if (!one) return [];
      const capacity = one.alternateFor === undefined ? {} : { capacity: `alternate for ${one.alternateFor}` };
      const qualifier = one.qualifier === undefined ? {} : { qualifier: one.qualifier };
      return [{ name, organisation, state: one.state, ...capacity, ...qualifier }];
    }),
    agenda: [
      { number: '1', title: 'First', blocks: [...before, ...[...said].flatMap(moveBlock)] },
      { number: '2', title: 'Second', blocks: [{ kind: 'paragraph', text: 'They went on.' }] },
    ],
  });
};

/** Takes the years into a book; gives the body. */
export const loadYears = (book: Book, years: InventedYears): BodyId => {
  const body = aBody(smallFile().body);
  const people = new Map<string, Person>(
    years.people.map(({ name, organisation }) => [name, aPerson(name, { organisation })]),
  );
  write(book, (db) => {
    saveBody(db, { body, rules });
    for (const person of people.values()) savePerson(db, person);
    const seats = years.terms.map(({ name, role, from, to }) =>
      aSeat({ personId: people.get(name)?.id, role, validFrom: from, validTo: to }),
    );
    saveSeats(db, { bodyId: body.id, seats });
  });
  for (const day of years.days) loadFile(book, fileOf(years, day));
  return body.id;
};

/** Who may know how somebody came and went: those who read everything, or everybody. */
type Reader = 'full' | 'public';

const cameTo = (said: Said | undefined, reader: Reader): boolean => {
  if (said === undefined) return false;
  const moved = said.moved && (reader === 'full' || !said.moved.confidential) ? said.moved : undefined;
  return said.state === 'present' || moved?.change === 'arrived';
};

const isSeated = ({ terms }: InventedYears, name: string, date: string): boolean =>
  terms.some(
    (term) =>
      term.name === name &&
      ['chair', 'deputy', 'member'].includes(term.role) &&
      (term.from === undefined || term.from <= date) &&
      (term.to === undefined || term.to >= date),
  );

const standIn = ({ said }: Day, name: string, reader: Reader): boolean =>
  !cameTo(said.get(name), reader) &&
  [...said].some(([other, one]) => other !== name && one.alternateFor === name && cameTo(one, reader));

export type Span = { readonly from: string; readonly to: string };

const heldIn = ({ days }: InventedYears, { from, to }: Span): Day[] =>
  days.filter(
    ({ date, state, inquorate, said }) =>
      date >= from && date <= to && state === 'circulated' && !inquorate && said.size > 0,
  );

/** Attended, possible, by an alternate and besides, of every person of whom there is anything to say. */
export const personSums = (years: InventedYears, span: Span, reader: Reader): Record<string, readonly number[]> => {
  const held = heldIn(years, span);
  return Object.fromEntries(
    years.people.map(({ name }) => {
      const possible = held.filter(({ date }) => isSeated(years, name, date));
      const others = held.filter(({ date }) => !isSeated(years, name, date));
      const came = (day: Day): boolean => cameTo(day.said.get(name), reader);
      return [
        name,
        [
          possible.filter(came).length,
          possible.length,
          possible.filter((day) => standIn(day, name, reader)).length,
          others.filter(came).length,
        ],
      ];
    }),
  );
};

/** Attended and possible of every organisation that had a member at a meeting. */
export const organisationSums = (
  years: InventedYears,
  span: Span,
  reader: Reader,
): Record<string, readonly number[]> => {
  const held = heldIn(years, span);
  return Object.fromEntries(
    ORGANISATIONS.map((organisation) => {
      const own = years.people.filter((person) => person.organisation === organisation);
      const possible = held.filter(({ date }) => own.some(({ name }) => isSeated(years, name, date)));
      const attended = possible.filter((day) =>
        own.some(
          ({ name }) =>
            isSeated(years, name, day.date) && (cameTo(day.said.get(name), reader) || standIn(day, name, reader)),
        ),
      );
      return [organisation, [attended.length, possible.length]];
    }),
  );
};
