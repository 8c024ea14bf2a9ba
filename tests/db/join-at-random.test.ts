import { describe, expect, it } from 'vitest';
import { joinPeople } from '../../db/join-people.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { nameContacts } from '../../db/owner-contacts.ts';
import { saveAttendanceRows } from '../../db/save-attendance.ts';
import { savePerson } from '../../db/save-person.ts';
import { listSeats, saveSeats } from '../../db/seats.ts';
import { all } from '../../db/sql.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { EditId } from '../../shared/ids.ts';
import { createBook, makeEditId, write } from '../helpers/create-book.ts';
import { chased, EMMANUEL, MANNY, openTwice, personNamed, wholeBook, writeTo } from '../helpers/joined-people.ts';
import { type Random, runSeed, seeded } from '../helpers/random.ts';
import { aPerson, aSeat, refused } from '../helpers/registers.ts';

/** Any edit that touches rows of the two people, or of others. */
const someEdit = (book: Book, twice: ReturnType<typeof openTwice>, random: Random): ((db: WritableDb) => unknown) => {
  const emmanuel = personNamed(book, EMMANUEL.name);
  const meetingId = twice.meetings[random(3)] ?? twice.meetings[0];
  const [row] = book.read((db) => readMeetingRecord(db, meetingId)).attendance;
  const seats = book.read((db) => listSeats(db, twice.bodyId)).map(({ name: _name, ...seat }) => seat);
  const edits: readonly ((db: WritableDb) => unknown)[] = [
    (db) => savePerson(db, { ...emmanuel, email: `e${random(99)}@plots.example` }),
    (db) => savePerson(db, { ...emmanuel, aliases: [...emmanuel.aliases, `Number ${random(9_999)}`] }),
    (db) => savePerson(db, aPerson(`Somebody ${random(9_999)}`)),
    (db) => saveSeats(db, { bodyId: twice.bodyId, seats: [...seats, aSeat({ personId: emmanuel.id })] }),
    (db) => saveSeats(db, { bodyId: twice.bodyId, seats: seats.slice(1) }),
    (db) => saveSeats(db, { bodyId: twice.bodyId, seats: seats.toReversed() }),
    (db) => nameContacts(db, { key: 'role:clerk', people: random(2) === 0 ? [] : [emmanuel.id] }),
    (db) => saveAttendanceRows(db, { meetingId, rows: [], removed: row ? [row.id] : [] }),
    (db) => saveAttendanceRows(db, { meetingId, rows: row ? [{ id: row.id, state: 'apologies' }] : [], removed: [] }),
  ];
  return edits[random(edits.length)] ?? (() => undefined);
};

/** What edits left of rows that did not exist before, and how they were marked as gone, is no part of how things are. */
const asItIs = (book: Book) =>
  Object.fromEntries(
    Object.entries(wholeBook(book)).map(([table, rows]) => [
      table,
      rows.filter((row) => !row.includes('"deleted_at"') || row.includes('["deleted_at",null]')),
    ]),
  );

type Twice = ReturnType<typeof openTwice>;

const joined = ({ manny, emmanuel }: Twice, editId: EditId, book: Book) =>
  write(book, (db) => joinPeople(db, { personId: manny.id, intoId: emmanuel.id }), editId);

/** Edits at random with the join among them, at place `at`: those that were done, in order, and the join. */
const live = (book: Book, twice: Twice, random: Random) => {
  const join = makeEditId();
  const at = random(4);
  const done: EditId[] = [];
  for (let step = 0; step < 12; step += 1) {
    const editId = step === at ? join : makeEditId();
    const edit = () => (step === at ? joined(twice, editId, book) : write(book, someEdit(book, twice, random), editId));
    let changed = 0;
    const why = refused(() => {
      changed = edit().changes.length;
    });
    if (why === undefined && changed > 0) done.push(editId);
  }
  return { done, join };
};

const open = async (random: Random) => {
  const book = await createBook();
  const twice = openTwice(book);
  writeTo(book, twice.meetings[0], random(2) === 0 ? [twice.manny.id] : [twice.emmanuel.id, twice.manny.id]);
  chased(book, twice.manny, '2027-05-01');
  return { book, twice };
};

const takeBack = (book: Book, editId: EditId): unknown => write(book, (db) => undoEdit(db, editId));

/** Whose each row is, of those rows that have somebody. */
const whose = (book: Book): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['seats', 'attendance'].flatMap((table) =>
      book.read((db) =>
        all<{ id: string; person: string }>(db, {
          text: `SELECT id, person_id AS person FROM ${table} WHERE person_id IS NOT NULL ORDER BY id`,
          values: [],
        }).map(({ id, person }) => [`${table} ${id}`, person] as const),
      ),
    ),
  );

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, runSeed()];

describe('people who are made one and edited at random', () => {
  it.each(SEEDS)('are as they were when all of it is taken back (seed %i)', async (seed) => {
    const random = seeded(seed);
    const { book, twice } = await open(random);
    const before = asItIs(book);
    const { done, join } = live(book, twice, random);
    const together = done.toReversed().find((editId) => {
      const isLast = editId === join && JSON.stringify(asItIs(book)) !== JSON.stringify(before);
      takeBack(book, editId);
      return isLast;
    });
    // As long as the join stands, it shows.
    expect(together).toBe(join);
    for (const editId of done.slice(0, done.indexOf(join)).toReversed()) takeBack(book, editId);
    expect(asItIs(book)).toEqual(before);
    book.close();
  });

  it.each(SEEDS)('are two again when that alone is taken back, with what was of each (seed %i)', async (seed) => {
    const random = seeded(seed);
    const { book, twice } = await open(random);
    const before = whose(book);
    const { join } = live(book, twice, random);
    expect(whose(book)).not.toMatchObject(before);
    takeBack(book, join);
    expect(whose(book)).toMatchObject(before);
    expect([personNamed(book, MANNY.name).id, personNamed(book, EMMANUEL.name).id]).toEqual([
      twice.manny.id,
      twice.emmanuel.id,
    ]);
    book.close();
  });
});
