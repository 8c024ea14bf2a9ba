import { listAttendance } from '../../db/attendance.ts';
import { expectedPeople } from '../../db/expected-people.ts';
import { saveBody } from '../../db/save-body.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import { savePerson } from '../../db/save-person.ts';
import { saveSeats } from '../../db/seats.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { change, mark, moveLine, type Roll, unmark } from '../../renderer/store/roll.ts';
import { addVisitor } from '../../renderer/store/roll-arrivals.ts';
import { rollChanges } from '../../renderer/store/roll-changes.ts';
import { attendanceApi } from '../../shared/api/attendance.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import type { Attendance } from '../../shared/domain/attendance.ts';
import { attendanceIdSchema, type EditId, type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import { countedIds, makeEditId, write } from './create-book.ts';
import type { Random } from './random.ts';
import { aBody, aPerson, aSeat, refused, rules } from './registers.ts';

/*
 * Two writers on one list, each with a view of it that is as old as its last look. What one does reaches the book later,
 * in the order in which it was done, between what the other does. What must be true is said in a few words of its own:
 * of each person, what the book took last.
 */

const BODY = aBody();
const NAMES = ['Ida Quist', 'Ivo Quant', 'Otto Bell', 'Orla Birch', 'Rufus Pell', 'Rhea Park'];
const STATES = ['present', 'apologies', 'absent'] as const;
const makeId = countedIds(0xa77f_0000_0000);
const newId = () => attendanceIdSchema.parse(makeId());

const plan = (book: Book): MeetingId => {
  const id = meetingIdSchema.parse(makeId());
  write(book, (db) => {
    saveBody(db, { body: BODY, rules });
    const people = NAMES.map((name) => aPerson(name));
    for (const person of people) savePerson(db, person);
    const categoryOf = (at: number): string => (at % 2 === 0 ? 'Keepers' : 'Visitors');
    const seats = people.map((person, at) => aSeat({ personId: person.id, category: categoryOf(at) }));
    saveSeats(db, { bodyId: BODY.id, seats });
    saveMeeting(db, { id, bodyId: BODY.id, number: '1', state: 'planned' });
  });
  return id;
};

type Act = (roll: Roll) => Roll;

/** Something that one does to the roll that one sees; marks most of all. */
const someAct = (random: Random, roll: Roll): Act => {
  const id = roll[random(roll.length)]?.id ?? newId();
  const { categories } = BODY;
  switch (random(9)) {
    case 0:
      return (now) => unmark(now, id);
    case 1: {
      const by = random(2) === 0 ? 1 : -1;
      return (now) => moveLine(now, id, by);
    }
    case 2: {
      const capacity = `Proposer for LP0${random(99)}`;
      return (now) => change(now, id, { capacity }, categories);
    }
    case 3: {
      const initials = ['AA', 'BB', 'IQ', 'OB'][random(4)];
      return (now) => change(now, id, { initials }, categories);
    }
    case 4: {
      const visitor = { name: `Ian Q${'uvwxy'[random(5)]}`, organisation: 'Weir Board' };
      const arrival = { id: newId(), visitor, category: 'Visitors', initials: true };
      return (now) => addVisitor(now, arrival, categories);
    }
    default: {
      const state = STATES[random(3)] ?? 'present';
      return (now) => mark(now, new Set([id]), state);
    }
  }
};

type Said = ReturnType<typeof saidBy>;

/** What a step says to the book, as it comes through the door. */
const saidBy = (meetingId: MeetingId, editId: EditId, before: Roll, after: Roll) =>
  attendanceApi['attendance.saveRows'].input.parse({ editId, meetingId, ...rollChanges(before, after) });

/** What the book has to say of somebody. */
type Last = { readonly isOn: boolean; readonly state?: string | undefined; readonly capacity?: string | undefined };
type Lasts = ReadonlyMap<string, Last>;

const withSaid = (lasts: Lasts, { rows, removed }: Said): Lasts => {
  const next = new Map(lasts);
  for (const id of removed) next.set(id, { ...next.get(id), isOn: false });
  for (const { id, name, state, capacity } of rows) {
    const was = next.get(id);
    const isNew = name !== undefined && state !== undefined && !was?.isOn;
    const kept = isNew ? undefined : was?.capacity;
    next.set(id, {
      isOn: true,
      state: state ?? was?.state,
      capacity: capacity === undefined ? kept : (capacity ?? undefined),
    });
  }
  return next;
};

const listOn = (lasts: Lasts): string[] =>
  [...lasts].flatMap(([id, { isOn, state, capacity }]) => (isOn ? [`${id} ${state} ${capacity}`] : [])).toSorted();

const assertStands = (list: readonly Attendance[], lasts: Lasts): void => {
  const stored = list.map(({ id, state, capacity }) => `${id} ${state} ${capacity}`).toSorted();
  const wanted = listOn(lasts);
  if (stored.join('\n') !== wanted.join('\n')) throw new Error(`The list is ${stored}, not ${wanted}`);
  const initials = list.flatMap((person) => person.initials ?? []);
  if (new Set(initials).size < initials.length) throw new Error('Two people have the same initials');
};

/** Initials that were written down by hand may be refused, and nothing else: a mark never is. */
const assertRefusable = ({ rows }: Said, { path, message }: ApiError): void => {
  const isByHand = rows.every(({ name, state }) => name === undefined && state === undefined);
  if (!isByHand || !path?.endsWith('initials')) throw new Error(`Refused: ${message}`);
};

/** How a step is said to the book. */
export type Way = (db: WritableDb, said: Said, after: Roll) => unknown;

/** What happened in all runs: enough of each to prove something. */
export type Tally = { taken: number; refused: number; clashes: number };

type Writer = { roll: Roll; waiting: readonly Act[] };

const shownTo = ({ roll, waiting }: Writer): Roll => waiting.reduce((now, act) => act(now), roll);

const STEPS = 80;

/** Lets two writers do things by chance, and throws as soon as the book does not say what it took last. */
export const tryWriters = (book: Book, way: Way, random: Random, tally: Tally): void => {
  const meetingId = plan(book);
  const list = () => book.read((db) => listAttendance(db, meetingId));
  const look = (): Roll => [...list(), ...book.read((db) => expectedPeople(db, meetingId))];
  const writers: readonly [Writer, Writer] = [
    { roll: look(), waiting: [] },
    { roll: look(), waiting: [] },
  ];
  let lasts: Lasts = new Map();

  const arrive = (writer: Writer): void => {
    const [act, ...waiting] = writer.waiting;
    if (!act) return;
    const [before, after, editId] = [writer.roll, act(writer.roll), makeEditId()];
    const said = saidBy(meetingId, editId, before, after);
    writer.waiting = waiting;
    const fault = refused(() => write(book, (db) => way(db, said, after), editId));
    tally[fault ? 'refused' : 'taken'] += 1;
    if (fault) {
      assertRefusable(said, fault);
      return;
    }
    writer.roll = after;
    const isUnseen = (id: string): boolean => !before.some((line) => line.id === id && line.state !== undefined);
    tally.clashes += said.rows.filter(({ id }) => lasts.get(id)?.isOn && isUnseen(id)).length;
    lasts = withSaid(lasts, said);
    assertStands(list(), lasts);
  };

  for (let step = 0; step < STEPS; step += 1) {
    const writer = writers[random(2) === 0 ? 0 : 1];
    const what = random(5);
    if (what < 2) writer.waiting = [...writer.waiting, someAct(random, shownTo(writer))];
    else if (what < 4) arrive(writer);
    else if (writer.waiting.length === 0) writer.roll = look();
  }
  for (const writer of writers) while (writer.waiting.length > 0) arrive(writer);
};
