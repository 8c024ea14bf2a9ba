import { beforeEach, describe, expect, it } from 'vitest';
import { listAbsentOwners } from '../../db/absent-owners.ts';
import { actionFigures } from '../../db/action-figures.ts';
import { listGroups } from '../../db/action-groups.ts';
import { listActions } from '../../db/actions.ts';
import { getAttendanceYear } from '../../db/attendance-year.ts';
import { chaseSheet } from '../../db/chase-sheet.ts';
import { joinPeople, seePersonJoin } from '../../db/join-people.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { listOwed } from '../../db/owed-actions.ts';
import { getPerson, listPeople } from '../../db/person-list.ts';
import { saveAttendanceRows } from '../../db/save-attendance.ts';
import { savePerson } from '../../db/save-person.ts';
import { type Query, run, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { Person } from '../../shared/domain/person.ts';
import { attendanceIdSchema } from '../../shared/ids.ts';
import { formatMeetingFile } from '../../shared/interchange/write.ts';
import { countedIds, createBook, makeEditId, refusalOf, write } from '../helpers/create-book.ts';
import {
  action,
  approve,
  chased,
  EMMANUEL,
  MANNY,
  meetingFileAsItIs,
  met,
  openTwice,
  personNamed,
  seatsOf,
  tablesWith,
  wholeBook,
  writeTo,
} from '../helpers/joined-people.ts';
import { aPerson } from '../helpers/registers.ts';

const makeId = countedIds(0xa77e_0000_0000);
const attendanceId = () => attendanceIdSchema.parse(makeId());
const TODAY = '2027-06-01';

let book: Book;
let twice: ReturnType<typeof openTwice>;

beforeEach(async () => {
  book = await createBook();
  twice = openTwice(book);
  return () => book.close();
});

const join = (from: Person = twice.manny, into: Person = twice.emmanuel, editId = makeEditId()) => {
  write(book, (db) => joinPeople(db, { personId: from.id, intoId: into.id }), editId);
  return editId;
};
const undo = (editId: ReturnType<typeof makeEditId>) => {
  const undoId = makeEditId();
  write(book, (db) => undoEdit(db, editId), undoId);
  return undoId;
};
const change = (query: Query) => write(book, (db) => run(db, query));
const people = () => book.read((db) => listPeople(db, { filter: {}, limit: 100 })).rows.map(({ name }) => name);
const owed = ({ id }: Person) => book.read((db) => listOwed(db, { personId: id })).open.map(({ text }) => text);
const chases = () => book.read((db) => chaseSheet(db, { asOf: TODAY }));
const groups = (shared = false) =>
  book
    .read((db) => listGroups(db, { filter: {}, group: 'owner', shared }))
    .groups.map(({ name, count }) => [name, count]);
const year = () =>
  book
    .read((db) =>
      getAttendanceYear(db, { bodyId: twice.bodyId, from: '2027-01-01', to: '2027-12-31', forOthers: false }),
    )
    .year.people.map(({ name, attended, besides }) => [name, attended + besides]);
const file = (at: number) => {
  const id = twice.meetings[at];
  if (!id) throw new Error(`There is no meeting ${at}`);
  return formatMeetingFile(meetingFileAsItIs(book, id));
};

describe('two people who are made one', () => {
  it('are the second, who goes by the names of both and says what that one did not', () => {
    join();
    expect(people()).toEqual([EMMANUEL.name, 'Otis Bell']);
    expect(personNamed(book, EMMANUEL.name)).toMatchObject({
      organisation: 'Plot Holders',
      initials: 'EO',
      email: 'manny@seeds.example',
      aliases: [MANNY.name, 'Manu Okafor'],
    });
    expect(book.read((db) => getPerson(db, twice.manny.id)).id).toBe(twice.emmanuel.id);
  });

  it('owe, sit and are written to as one: nothing of the book names the first', () => {
    writeTo(book, twice.meetings[0], [twice.manny.id]);
    chased(book, twice.manny, '2027-05-01');
    const before = tablesWith(book, twice.manny.id);
    expect(before).toEqual([
      'action_owners',
      'attendance',
      'bodies',
      'chases',
      'owner_contacts',
      'people',
      'person_aliases',
      'seats',
    ]);
    join();
    expect(tablesWith(book, twice.manny.id)).toEqual(['people', 'person_aliases', 'person_joins']);
    expect(seatsOf(book, twice.meetings[0])).toEqual([
      [EMMANUEL.name, twice.emmanuel.id],
      [EMMANUEL.name, twice.emmanuel.id],
    ]);
    expect(owed(twice.emmanuel)).toHaveLength(6);
    expect(owed(twice.manny)).toEqual(owed(twice.emmanuel));
  });

  it('are one owner in the register, its groups and its figures', () => {
    expect(groups()).toEqual([
      [EMMANUEL.name, 4],
      [MANNY.name, 2],
    ]);
    join();
    expect(groups()).toEqual([[EMMANUEL.name, 6]]);
    expect(book.read((db) => actionFigures(db, { asOf: TODAY })).byOwner).toMatchObject([
      { label: EMMANUEL.name, open: 6 },
    ]);
    const found = (owner: string) => book.read((db) => listActions(db, { filter: { owner }, limit: 99 })).total;
    expect([found(EMMANUEL.name), found(MANNY.name)]).toEqual([6, 6]);
  });

  it('are counted as one in attendance over a year', () => {
    expect(year()).toContainEqual([MANNY.name, 1]);
    join();
    expect(year()).toContainEqual([EMMANUEL.name, 3]);
    expect(year().map(([name]) => name)).not.toContain(MANNY.name);
  });

  it('are asked as one, who was asked already', () => {
    chased(book, twice.manny, '2027-05-01');
    expect(chases().owners.map(({ name, actionIds }) => [name, actionIds.length])).toEqual([
      [EMMANUEL.name, 4],
      [MANNY.name, 2],
    ]);
    join();
    const { owners, actions } = chases();
    expect(owners.map(({ name, actionIds }) => [name, actionIds.length])).toEqual([[EMMANUEL.name, 6]]);
    expect(owners[0]?.people).toMatchObject([{ email: 'manny@seeds.example' }]);
    expect(actions.flatMap((one) => one.chases.map(({ key }) => key))).toEqual([twice.emmanuel.id, twice.emmanuel.id]);
  });

  it('were in the room when the one of them was', () => {
    const [, fourth] = twice.meetings;
    change(sql`UPDATE action_owners SET text = ${MANNY.name}, text_folded = 'manny okafor', person_id = ${twice.manny.id}
      WHERE action_id IN (SELECT id FROM actions WHERE meeting_id = ${fourth})`);
    const absent = () => book.read((db) => listAbsentOwners(db, fourth)).map(({ name }) => name);
    expect(absent()).toEqual([MANNY.name]);
    join();
    expect(absent()).toEqual([]);
  });

  it('own an action once that named both of them', () => {
    met(book, '6', EMMANUEL, {
      blocks: [action([MANNY.name, EMMANUEL.name, 'Ines Prado'], 'to build'), action(['Nobody'], 'to rest')],
    });
    join();
    expect(groups()).toContainEqual([EMMANUEL.name, 7]);
    const { owners, actions } = chases();
    expect(owners.find(({ name }) => name === EMMANUEL.name)?.actionIds).toHaveLength(7);
    chased(book, twice.emmanuel, '2027-05-04');
    expect(actions.every((one) => one.chases.length < 2)).toBe(true);
    expect(chases().actions.every((one) => one.chases.length < 2)).toBe(true);
  });

  it('leave the minutes word for word, approved ones too, which stay closed', () => {
    approve(book, twice.meetings[0]);
    const before = [file(0), file(1), file(2)];
    const editId = join();
    expect([file(0), file(1), file(2)]).toEqual(before);
    expect(file(0)).toContain(MANNY.name);
    expect(() => change(sql`UPDATE attendance SET name = ${EMMANUEL.name}`)).toThrow(/record/);
    undo(editId);
    expect([file(0), file(1), file(2)]).toEqual(before);
  });

  it('tell others nothing of what is confidential', () => {
    met(book, '6', EMMANUEL, { confidential: true, blocks: [action(['Rhea Storm'], 'to sell the well')] });
    write(book, (db) => savePerson(db, aPerson('Rhea Storm')));
    expect(groups(true).map(([name]) => name)).not.toContain('Rhea Storm');
    join(personNamed(book, 'Rhea Storm'));
    expect(groups(true)).toContainEqual([EMMANUEL.name, 2]);
    expect(groups(false)).toContainEqual([EMMANUEL.name, 5]);
  });
});

describe('what came together', () => {
  it('is apart again after one undo, and together after another, each row as it was', () => {
    writeTo(book, twice.meetings[0], [twice.manny.id, twice.emmanuel.id]);
    chased(book, twice.manny, '2027-05-01');
    const before = wholeBook(book);
    const editId = join();
    const after = wholeBook(book);
    expect(after).not.toEqual(before);
    const undone = undo(editId);
    expect(wholeBook(book)).toEqual(before);
    const redone = undo(undone);
    expect(wholeBook(book)).toEqual(after);
    undo(redone);
    expect(wholeBook(book)).toEqual(before);
  });

  it('is apart again where others touched it since: what they said stays', () => {
    const editId = join();
    const [third] = twice.meetings;
    const row = book.read((db) => readMeetingRecord(db, third)).attendance[0];
    if (!row) throw new Error('Nobody was there');
    write(book, (db) =>
      saveAttendanceRows(db, { meetingId: third, rows: [{ id: row.id, state: 'apologies' }], removed: [] }),
    );
    write(book, (db) => savePerson(db, { ...personNamed(book, EMMANUEL.name), email: 'emmanuel@plots.example' }));
    undo(editId);
    expect(personNamed(book, MANNY.name)).toMatchObject({ email: 'manny@seeds.example', aliases: ['Manu Okafor'] });
    expect(personNamed(book, EMMANUEL.name)).toMatchObject({ email: 'emmanuel@plots.example', aliases: [] });
    expect(owed(twice.manny)).toEqual(['to dig at 3', 'to weed at 3']);
    expect(year()).toContainEqual([EMMANUEL.name, 2]);
  });

  it('takes along what came in under the name since', () => {
    const editId = join();
    met(book, '6', MANNY);
    expect(owed(twice.emmanuel)).toHaveLength(8);
    expect(year()).toContainEqual([EMMANUEL.name, 4]);
    undo(editId);
    expect(owed(twice.manny)).toEqual(['to dig at 3', 'to weed at 3', 'to dig at 6', 'to weed at 6']);
    expect(year()).toContainEqual([MANNY.name, 2]);
  });

  it('lets edits of before and since be taken back, in whatever order', () => {
    const [third] = twice.meetings;
    const row = book.read((db) => readMeetingRecord(db, third)).attendance[0];
    if (!row) throw new Error('Nobody was there');
    const before = wholeBook(book);
    const off = makeEditId();
    write(book, (db) => saveAttendanceRows(db, { meetingId: third, rows: [], removed: [row.id] }), off);
    const editId = join();
    undo(off);
    expect(year()).toContainEqual([EMMANUEL.name, 3]);
    const offAgain = makeEditId();
    write(book, (db) => saveAttendanceRows(db, { meetingId: third, rows: [], removed: [row.id] }), offAgain);
    undo(editId);
    undo(offAgain);
    expect(year()).toContainEqual([MANNY.name, 1]);
    expect(wholeBook(book)).toEqual(before);
  });

  it('finds namesakes by their name again as it did', () => {
    write(book, (db) => savePerson(db, aPerson('Ines Prado', { organisation: 'Seed Guild' })));
    write(book, (db) => savePerson(db, aPerson('Ines Prado', { organisation: 'Plot Holders' })));
    change(sql`UPDATE action_owners SET text = 'Ines Prado', text_folded = 'ines prado', person_id = NULL, role = 'Ines Prado'
      WHERE person_id = ${twice.manny.id}`);
    const before = wholeBook(book);
    const [guild, plots] = ['Seed Guild', 'Plot Holders'].map((one) => personNamed(book, 'Ines Prado', one));
    if (!guild || !plots) throw new Error('There are two');
    const editId = join(guild, plots);
    expect(owed(plots)).toHaveLength(2);
    expect(personNamed(book, 'Ines Prado')).toMatchObject({ aliases: [], organisation: 'Plot Holders' });
    undo(editId);
    expect(wholeBook(book)).toEqual(before);
  });

  it('leaves with the second what it had under the name of the first before', () => {
    const renamed = { ...twice.emmanuel, name: 'E. Okafor' };
    write(book, (db) => savePerson(db, renamed));
    met(book, '6', { ...EMMANUEL, organisation: 'Seed Guild' });
    const again = personNamed(book, EMMANUEL.name);
    expect(again.id).not.toBe(renamed.id);
    chased(book, renamed, '2027-05-01');
    chased(book, again, '2027-05-02', renamed.id);
    const before = wholeBook(book);
    const editId = join(again, renamed);
    met(book, '7', EMMANUEL);
    expect(owed(renamed)).toHaveLength(8);
    undo(editId);
    expect(owed(renamed)).toEqual(['to dig at 4', 'to weed at 4', 'to dig at 5', 'to weed at 5']);
    expect(year()).toContainEqual([EMMANUEL.name, 2]);
    expect(wholeBook(book)['chases']).toEqual(before['chases']);
    expect(wholeBook(book)['attendance']).toEqual(expect.arrayContaining([...(before['attendance'] ?? [])]));
  });

  it('comes apart from the last to the first where three are one', () => {
    write(book, (db) => savePerson(db, aPerson('E. Okafor')));
    const before = wholeBook(book);
    const first = join();
    const last = join(twice.emmanuel, personNamed(book, 'E. Okafor'));
    expect(book.read((db) => getPerson(db, twice.manny.id)).name).toBe('E. Okafor');
    expect(refusalOf(book, (db) => undoEdit(db, first))?.message).toMatch(/made one with somebody else since/);
    undo(last);
    undo(first);
    expect(wholeBook(book)).toEqual(before);
  });
});

describe('a file that comes in later', () => {
  it.each([
    ['the name and organisation of the first', MANNY],
    ['another name of the first', { ...MANNY, name: 'Manu Okafor' }],
    ['the name of the first alone', { name: MANNY.name, initials: 'MO' }],
    ['the second', EMMANUEL],
  ])('finds the one person by %s', (_what, somebody) => {
    const editId = join();
    met(book, '6', somebody);
    expect(people()).toEqual([EMMANUEL.name, 'Otis Bell']);
    expect(owed(twice.emmanuel)).toHaveLength(8);
    undo(editId);
  });

  it('makes somebody new of a name that belongs to neither', () => {
    join();
    met(book, '6', { ...MANNY, organisation: 'Water Board' });
    expect(people()).toContain(MANNY.name);
  });
});

describe('what is refused', () => {
  const refuse = (from: Person, into: Person) =>
    refusalOf(book, (db) => joinPeople(db, { personId: from.id, intoId: into.id }))?.message;
  const bell = () => personNamed(book, 'Otis Bell');

  it('is the same person, one that is gone, and two who were in one room', () => {
    const before = wholeBook(book);
    expect(refuse(twice.manny, twice.manny)).toMatch(/the same person already/);
    expect(refuse(twice.manny, bell())).toMatch(
      /^Manny Okafor and Otis Bell are both on the list of AT 3 \(2 March 2027\)/,
    );
    expect(wholeBook(book)).toEqual(before);
    join();
    expect(refuse(twice.manny, bell())).toMatch(/not in the book any more/);
    expect(refuse(bell(), twice.manny)).toMatch(/not in the book any more/);
  });

  it('is to do it anew where both came into one room meanwhile', () => {
    const undone = undo(join());
    met(book, '6', MANNY);
    const id = book.read((db) => readMeetingRecord(db, met(book, '7', MANNY))).meeting.id;
    write(book, (db) =>
      saveAttendanceRows(db, {
        meetingId: id,
        rows: [{ id: attendanceId(), ...EMMANUEL, state: 'present' }],
        removed: [],
      }),
    );
    expect(refusalOf(book, (db) => undoEdit(db, undone))?.message).toMatch(/both on the list of AT 7/);
  });

  it('is to save the first again from a page that was opened before', () => {
    join();
    const message = refusalOf(book, (db) => savePerson(db, twice.manny))?.message;
    expect(message).toBe('Manny Okafor is one person with Emmanuel Okafor by now. Change that entry.');
  });
});

describe('what is seen before', () => {
  it('says what moves, which names and facts the second takes, and why it can’t be', () => {
    const see = (into: Person) => book.read((db) => seePersonJoin(db, { personId: twice.manny.id, intoId: into.id }));
    expect(see(twice.emmanuel)).toEqual({
      actions: 2,
      confidentialActions: 1,
      seats: 1,
      meetings: 1,
      aliases: [MANNY.name, 'Manu Okafor'],
      gains: { email: 'manny@seeds.example' },
    });
    expect(see(personNamed(book, 'Otis Bell')).fault).toMatch(/so they are two people/);
  });

  it('leaves out a name that means somebody else as well', () => {
    write(book, (db) => savePerson(db, aPerson(MANNY.name, { organisation: 'Water Board' })));
    join();
    expect(personNamed(book, EMMANUEL.name).aliases).toEqual(['Manu Okafor']);
  });
});
