import { beforeEach, describe, expect, it } from 'vitest';
import { listAbsentOwners } from '../../db/absent-owners.ts';
import { listGroups } from '../../db/action-groups.ts';
import { chaseSheet } from '../../db/chase-sheet.ts';
import { markSent } from '../../db/chases.ts';
import { joinOrganisations, seeOrganisationJoin } from '../../db/join-organisations.ts';
import { getOrganisation, listOrganisations, saveOrganisation } from '../../db/organisations.ts';
import { listOwed } from '../../db/owed-actions.ts';
import { nameContacts } from '../../db/owner-contacts.ts';
import { savePerson } from '../../db/save-person.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { Organisation } from '../../shared/domain/person.ts';
import { countedIds, createBook, makeEditId, refusalOf, write } from '../helpers/create-book.ts';
import {
  action,
  EMMANUEL,
  MANNY,
  met,
  openTwice,
  personNamed,
  tablesWith,
  wholeBook,
} from '../helpers/joined-people.ts';

const TODAY = '2027-06-01';

let book: Book;
let twice: ReturnType<typeof openTwice>;

const organisations = () => book.read((db) => listOrganisations(db, { filter: {}, limit: 100 })).rows;
const named = (name: string): Organisation => {
  const found = organisations().find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};
const chases = () => book.read((db) => chaseSheet(db, { asOf: TODAY }));

/** The Seed Guild, whose people and actions go over, and the Plot Holders. */
let guild: Organisation;
let plots: Organisation;

beforeEach(async () => {
  book = await createBook();
  twice = openTwice(book);
  [guild, plots] = [named(MANNY.organisation), named(EMMANUEL.organisation)];
  write(book, (db) => saveOrganisation(db, { ...guild, aliases: ['The Guild'] }));
  met(book, '6', MANNY, { blocks: [action(['Seed Guild'], 'to sow'), action(['the guild'], 'to reap')] });
  write(book, (db) => nameContacts(db, { key: guild.id, people: [twice.manny.id] }));
  const [owed] = chases().owners.filter(({ key }) => key === guild.id);
  const sent = (owed?.actionIds ?? []).map((actionId) => ({
    actionId,
    tone: 'first' as const,
    owner: 'Seed Guild',
    ownerId: guild.id,
  }));
  write(book, (db) => markSent(db, { date: '2027-05-01', sent }));
  return () => book.close();
});

const join = (editId = makeEditId()) => {
  write(book, (db) => joinOrganisations(db, { organisationId: guild.id, intoId: plots.id }), editId);
  return editId;
};
const undo = (editId: ReturnType<typeof makeEditId>) => {
  const undoId = makeEditId();
  write(book, (db) => undoEdit(db, editId), undoId);
  return undoId;
};

describe('two organisations that are made one', () => {
  it('are the second under the names of both: its people, actions, mails and contacts, and nothing names the first', () => {
    expect(tablesWith(book, guild.id)).toEqual([
      'action_owners',
      'chases',
      'organisation_aliases',
      'organisations',
      'owner_contacts',
      'people',
    ]);
    expect(book.read((db) => seeOrganisationJoin(db, { organisationId: guild.id, intoId: plots.id }))).toEqual({
      actions: 2,
      confidentialActions: 0,
      people: 1,
      aliases: ['Seed Guild', 'The Guild'],
      lostContacts: [],
    });
    join();
    // The row of contacts that was the first's is gone, and known to be.
    expect(tablesWith(book, guild.id)).toEqual([
      'organisation_aliases',
      'organisation_joins',
      'organisations',
      'owner_contacts',
    ]);
    expect(organisations()).toMatchObject([{ name: 'Plot Holders', aliases: ['Seed Guild', 'The Guild'] }]);
    expect(personNamed(book, MANNY.name).organisation).toBe('Plot Holders');
    expect(book.read((db) => getOrganisation(db, guild.id)).id).toBe(plots.id);
    const owed = (organisationId: Organisation['id']) =>
      book.read((db) => listOwed(db, { organisationId })).open.map(({ text }) => text);
    expect(owed(plots.id)).toEqual(['to sow', 'to reap']);
    expect(owed(guild.id)).toEqual(owed(plots.id));
    const groups = book.read((db) => listGroups(db, { filter: {}, group: 'owner', shared: false })).groups;
    expect(groups).toContainEqual(expect.objectContaining({ name: 'Plot Holders', count: 2 }));
    const { owners, actions } = chases();
    expect(owners.find(({ key }) => key === plots.id)?.people).toMatchObject([{ personId: twice.manny.id }]);
    expect(actions.filter((one) => one.chases.some(({ key }) => key === plots.id))).toHaveLength(2);
  });

  it('were in the room where somebody of either was', () => {
    const id = met(book, '7', EMMANUEL, { blocks: [action(['Seed Guild'], 'to prune')] });
    const absent = () => book.read((db) => listAbsentOwners(db, id)).map(({ name }) => name);
    expect(absent()).toEqual(['Seed Guild']);
    join();
    expect(absent()).toEqual([]);
  });

  it('say whom the first had written to where the second has its own contacts, which stay', () => {
    const { manny, emmanuel } = twice;
    const lost = () =>
      book.read((db) => seeOrganisationJoin(db, { organisationId: guild.id, intoId: plots.id })).lostContacts;
    write(book, (db) => nameContacts(db, { key: plots.id, people: [emmanuel.id] }));
    expect(lost()).toEqual([MANNY.name]);
    write(book, (db) => nameContacts(db, { key: plots.id, people: [emmanuel.id, manny.id] }));
    expect(lost()).toEqual([]);
    write(book, (db) => nameContacts(db, { key: plots.id, people: [emmanuel.id] }));
    join();
    expect(chases().owners.find(({ key }) => key === plots.id)?.people).toMatchObject([{ personId: emmanuel.id }]);
  });

  it('come apart by one undo and together by another, each row as it was', () => {
    const alive = () =>
      Object.fromEntries(
        Object.entries(wholeBook(book)).map(([table, rows]) => [
          table,
          // Contacts that were another's for a while are gone, and known to be.
          table === 'owner_contacts' ? rows.filter((row) => row.includes('["deleted_at",null]')) : rows,
        ]),
      );
    const before = alive();
    const undone = undo(join());
    expect(alive()).toEqual(before);
    const redone = undo(undone);
    expect(alive()).not.toEqual(before);
    undo(redone);
    expect(alive()).toEqual(before);
  });

  it('come apart where one of them was changed since, and take along what came in under their names', () => {
    const editId = join();
    write(book, (db) => saveOrganisation(db, { ...named('Plot Holders'), name: 'The Plot Holders' }));
    met(book, '7', MANNY, { blocks: [action(['Seed Guild'], 'to prune')] });
    undo(editId);
    expect(named('The Plot Holders').aliases).toEqual([]);
    const owed = book.read((db) => listOwed(db, { organisationId: guild.id })).open.map(({ text }) => text);
    expect(owed).toEqual(['to sow', 'to reap', 'to prune']);
    expect(personNamed(book, MANNY.name).organisation).toBe('Seed Guild');
  });

  it('are one for a file that names the first, its people included', () => {
    join();
    const before = organisations().length;
    met(book, '7', MANNY);
    met(book, '8', { ...MANNY, organisation: 'The Guild' });
    expect(organisations()).toHaveLength(before);
    expect(personNamed(book, MANNY.name).id).toBe(twice.manny.id);
  });

  it('are refused where they are the same already or one is gone', () => {
    const refuse = (organisationId: Organisation['id'], intoId: Organisation['id']) =>
      refusalOf(book, (db) => joinOrganisations(db, { organisationId, intoId }))?.message;
    expect(refuse(guild.id, guild.id)).toMatch(/the same organisation already/);
    join();
    expect(refuse(guild.id, plots.id)).toMatch(/not in the book any more/);
    expect(refuse(plots.id, guild.id)).toMatch(/not in the book any more/);
    expect(refusalOf(book, (db) => saveOrganisation(db, guild))?.message).toMatch(/one organisation with Plot Holders/);
  });

  it('keep their people’s way back: an edit of before that names the first is taken back to the second', () => {
    const editId = makeEditId();
    const manny = personNamed(book, MANNY.name);
    const { organisation: _organisation, ...alone } = manny;
    write(book, (db) => savePerson(db, alone), editId);
    join();
    undo(editId);
    expect(personNamed(book, MANNY.name).organisation).toBe('Plot Holders');
  });

  it('are two to a book that does not know of the join', async () => {
    const other = await createBook(countedIds(0x7_0000_0000));
    met(other, '7', MANNY);
    expect(other.read((db) => listOrganisations(db, { filter: {}, limit: 9 })).rows.map(({ name }) => name)).toEqual([
      'Seed Guild',
    ]);
    other.close();
  });
});
