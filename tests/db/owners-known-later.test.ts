import { beforeEach, describe, expect, it } from 'vitest';
import { actionFigures } from '../../db/action-figures.ts';
import { chaseSheet } from '../../db/chase-sheet.ts';
import { saveOrganisation } from '../../db/organisations.ts';
import { listOwed } from '../../db/owed-actions.ts';
import { nameContacts } from '../../db/owner-contacts.ts';
import { findPerson } from '../../db/people.ts';
import { personRows } from '../../db/person-rows.ts';
import { savePerson } from '../../db/save-person.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { personIdSchema } from '../../shared/ids.ts';
import { action, openSmallMeeting } from '../helpers/builders.ts';
import { createBook, makeEditId, write } from '../helpers/create-book.ts';
import { anOrganisation, aPerson } from '../helpers/registers.ts';

const TODAY = '2027-04-01';

let book: Book;
/** How many open actions each owner has. */
const owners = (): Record<string, number> =>
  Object.fromEntries(
    book.read((db) => actionFigures(db, { asOf: TODAY })).byOwner.map(({ label, open }) => [label, open]),
  );
const hester = () => {
  const id = book.read((db) => findPerson(db, 'Hester Crane', ''));
  const row = id && book.read((db) => personRows.read(db, id));
  if (!row) throw new Error('She was at the meeting');
  const { organisationId: _organisation, ...person } = row;
  return person;
};

beforeEach(async () => {
  book = await createBook();
  const desk = openSmallMeeting(book);
  for (const owner of ['Hester Crane', 'Hetty', 'Hetty', 'the Well Board', 'Sam Pike'])
    desk.put(desk.newId(), action(`to dig for ${owner}`, { owners: [owner] }));
  return () => book.close();
});

describe('an owner whom the book gets to know later', () => {
  it('owes what it was given under a name that it turns out to go by, and no more once that is taken back', () => {
    const before = owners();
    expect(before).toMatchObject({ 'Hester Crane': 1, Hetty: 2 });
    const editId = makeEditId();
    write(book, (db) => savePerson(db, { ...hester(), aliases: ['Hetty'] }), editId);
    expect(owners()).toMatchObject({ 'Hester Crane': 3 });
    expect(owners()).not.toHaveProperty('Hetty');
    const { id: personId } = hester();
    expect(book.read((db) => listOwed(db, { personId })).open).toHaveLength(3);
    const undo = makeEditId();
    write(book, (db) => undoEdit(db, editId), undo);
    expect(owners()).toEqual(before);
    write(book, (db) => undoEdit(db, undo));
    expect(owners()).toMatchObject({ 'Hester Crane': 3 });
  });

  it('owes it as an organisation too, which can go again as long as nothing else is its own', () => {
    const before = owners();
    const editId = makeEditId();
    const board = anOrganisation('Water Board', 'The Well Board');
    write(book, (db) => saveOrganisation(db, board), editId);
    expect(owners()).toMatchObject({ 'Water Board': 1 });
    write(book, (db) => undoEdit(db, editId));
    expect(owners()).toEqual(before);
  });

  it('keeps it under another name, and loses it with the other name that it had it by', () => {
    write(book, (db) => savePerson(db, { ...hester(), aliases: ['Hetty'] }));
    const person = hester();
    write(book, (db) => savePerson(db, { ...person, name: 'Hester Vane' }));
    expect(owners()).toMatchObject({ 'Hester Vane': 3 });
    write(book, (db) => savePerson(db, { ...person, name: 'Hester Vane', aliases: [] }));
    expect(owners()).toMatchObject({ 'Hester Vane': 1, Hetty: 2 });
  });

  it('is nobody of two people with one name', () => {
    write(book, (db) => savePerson(db, aPerson('Sam Pike', { organisation: 'Plot Holders' })));
    const known = () => book.read((db) => chaseSheet(db, { asOf: TODAY })).owners.map(({ kind, name }) => [kind, name]);
    expect(known()).toContainEqual(['person', 'Sam Pike']);
    const other = aPerson('Jo Reed', { aliases: ['Pike'] });
    write(book, (db) => savePerson(db, other));
    write(book, (db) => savePerson(db, { ...other, name: 'Sam Pike' }));
    expect(book.read((db) => listOwed(db, { personId: other.id })).open).toEqual([]);
  });

  it('is written to through those who were named for the role', () => {
    const { id } = hester();
    write(book, (db) => nameContacts(db, { key: 'role:the well board', people: [personIdSchema.parse(id)] }));
    write(book, (db) => saveOrganisation(db, anOrganisation('The Well Board')));
    const { owners: asked } = book.read((db) => chaseSheet(db, { asOf: TODAY }));
    const board = asked.find(({ name }) => name === 'The Well Board');
    expect([board?.kind, board?.people.map(({ name }) => name)]).toEqual(['organisation', ['Hester Crane']]);
  });
});
