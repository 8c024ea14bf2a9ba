import { listItems } from '../../db/items.ts';
import { saveOrganisation } from '../../db/organisations.ts';
import { saveAttendanceRows } from '../../db/save-attendance.ts';
import { saveBody } from '../../db/save-body.ts';
import { saveItems } from '../../db/save-items.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import { savePerson } from '../../db/save-person.ts';
import { saveSeats } from '../../db/seats.ts';
import type { WritableDb } from '../../db/types.ts';
import {
  attendanceIdSchema,
  bodyIdSchema,
  itemIdSchema,
  meetingIdSchema,
  organisationIdSchema,
  personIdSchema,
  seatIdSchema,
} from '../../shared/ids.ts';
import { countedIds } from './create-book.ts';
import type { Random } from './random.ts';
import { aBody, anOrganisation, aPerson, aSeat, rules } from './registers.ts';

/*
 * Edits of registers and plans, made by chance from a few ids and a few words, so that they meet: the same rows again
 * and again, names that clash, rows that others need.
 */

export type SomeEdit = (db: WritableDb) => unknown;

const some = <Id>(schema: { readonly parse: (text: string) => Id }, start: number, count: number): readonly Id[] => {
  const makeId = countedIds(start);
  return Array.from({ length: count }, () => schema.parse(makeId()));
};

const ids = {
  bodies: some(bodyIdSchema, 0x1000, 2),
  people: some(personIdSchema, 0x2000, 4),
  organisations: some(organisationIdSchema, 0x3000, 3),
  seats: some(seatIdSchema, 0x4000, 4),
  meetings: some(meetingIdSchema, 0x5000, 2),
  items: some(itemIdSchema, 0x6000, 4),
  attendance: some(attendanceIdSchema, 0x7000, 4),
};

const NAMES = ['Ida Quist', 'Otto Bell', 'Tamsin Hollow', 'Rufus Pell'];
const ORGANISATIONS = ['Brightwick', 'Pier Wardens', 'Weir Board'];
const WORDS = ['Lamps', 'Buoys', 'Ropes'];

/** Draws by chance from lists. */
const drawing = (random: Random) => {
  const one = <T>(list: readonly [T, ...T[]] | readonly T[]): T => {
    const found = list[random(list.length)];
    if (found === undefined) throw new Error('There is nothing to draw from');
    return found;
  };
  const maybe = <T>(value: T): T | undefined => (random(2) === 0 ? value : undefined);
  const few = <T>(list: readonly T[]): T[] => list.filter(() => random(2) === 0);
  return { one, maybe, few };
};

type Draw = ReturnType<typeof drawing>;

const body = ({ one, maybe }: Draw): SomeEdit => {
  const more = { id: one(ids.bodies), code: one(WORDS), name: one(WORDS), statement: maybe(one(WORDS)) };
  const own = { ...rules, standingItems: maybe('x') ? ['Minutes', '- Actions'] : [] };
  return (db) => saveBody(db, { body: aBody(more), rules: own });
};

const person = ({ one, maybe, few }: Draw): SomeEdit => {
  const more = { organisation: maybe(one(ORGANISATIONS)), initials: maybe('QQ'), aliases: few(['Dot', one(NAMES)]) };
  const said = { ...aPerson(one(NAMES), more), id: one(ids.people) };
  return (db) => savePerson(db, said);
};

const organisation = ({ one, few }: Draw): SomeEdit => {
  const said = { ...anOrganisation(one(ORGANISATIONS), ...few(WORDS)), id: one(ids.organisations) };
  return (db) => saveOrganisation(db, said);
};

const seats = ({ one, maybe, few }: Draw): SomeEdit => {
  const said = few(ids.seats).map((id) => aSeat({ id, personId: maybe(one(ids.people)), category: maybe(one(WORDS)) }));
  const bodyId = one(ids.bodies);
  return (db) => saveSeats(db, { bodyId, seats: said });
};

const meeting = ({ one, maybe }: Draw): SomeEdit => {
  const said = { id: one(ids.meetings), bodyId: one(ids.bodies), number: one(['1', '2']), venue: maybe(one(WORDS)) };
  return (db) => saveMeeting(db, { ...said, state: 'planned' });
};

/** A list with one of its rows changed, gone or new: the others stay, so that its edits can be undone out of turn. */
const withOne = <Row extends { readonly id: string }>(list: readonly Row[], row: Row, stays: boolean): Row[] => [
  ...list.filter(({ id }) => id !== row.id),
  ...(stays ? [row] : []),
];

const agenda = ({ one, maybe }: Draw): SomeEdit => {
  const [meetingId, id, number] = [one(ids.meetings), one(ids.items), one(['1', '2', '3', '4'])];
  const [parentId, stays] = [maybe(one(ids.items)), maybe(true) ?? maybe(true) ?? false];
  const item = { id, number, title: one(WORDS), rank: `a${number}`, parentId };
  return (db) => saveItems(db, { meetingId, items: withOne(listItems(db, meetingId), item, stays) });
};

const attendance = ({ one, maybe }: Draw): SomeEdit => {
  const [meetingId, id, name] = [one(ids.meetings), one(ids.attendance), one(NAMES)];
  const [initials, stays] = [one(['A', 'B', 'C', 'D']), maybe(true) ?? maybe(true) ?? false];
  const row = { id, name, organisation: maybe(one(ORGANISATIONS)), initials, state: 'present' as const };
  return (db) => saveAttendanceRows(db, { meetingId, rows: stays ? [row] : [], removed: stays ? [] : [id] });
};

const EDITS = [body, person, person, organisation, seats, meeting, agenda, agenda, attendance, attendance] as const;

/** An edit by chance; the store may well refuse it. */
export const someEdit = (random: Random): SomeEdit => {
  const draw = drawing(random);
  return draw.one<(draw: Draw) => SomeEdit>(EDITS)(draw);
};
