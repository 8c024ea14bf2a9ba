import { beforeEach, describe, expect, it } from 'vitest';
import { listAbsentOwners } from '../../db/absent-owners.ts';
import { saveAction } from '../../db/action-save.ts';
import { listActions } from '../../db/actions.ts';
import { listAttendance } from '../../db/attendance.ts';
import { listOrganisations } from '../../db/organisations.ts';
import { listOwed } from '../../db/owed-actions.ts';
import { listPeople } from '../../db/person-list.ts';
import { savePerson } from '../../db/save-person.ts';
import { run, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import type { BlockContent } from '../../shared/domain/block.ts';
import { action, type Desk, openSmallMeeting } from '../helpers/builders.ts';
import { createBook, write } from '../helpers/create-book.ts';

describe('owners of actions', () => {
  let book: Book;
  let desk: Desk;
  const put = (content: BlockContent, item = 0) => {
    const id = desk.newId();
    desk.put(id, content, { item });
    return id;
  };
  const absent = () =>
    book
      .read((db) => listAbsentOwners(db, desk.meetingId))
      .map(({ name, emails, actions }) => [name, emails, actions.map(({ reference, why }) => `${reference} ${why}`)]);
  const listed = () => book.read((db) => listActions(db, { filter: {}, limit: 99 })).rows;
  const person = (name: string) => {
    const found = book.read((db) => listPeople(db, { filter: { text: name }, limit: 9 })).rows[0];
    if (!found) throw new Error(`There is no ${name}`);
    return found;
  };

  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book, {
      attendance: [
        { name: 'Hester Crane', initials: 'HC', organisation: 'Plot Holders', state: 'present' },
        { name: 'Otis Bell', initials: 'OB', organisation: 'Water Board', state: 'present' },
        { name: 'Ada Quill', initials: 'AQ', organisation: 'Seed Guild', state: 'apologies' },
      ],
    });
    write(book, (db) => savePerson(db, { ...person('Ada Quill'), email: 'ada@quill.example' }));
    return () => book.close();
  });

  const leaves = (name: string): BlockContent => {
    const id = book.read((db) => listAttendance(db, desk.meetingId)).find((one) => one.name === name)?.id;
    if (!id) throw new Error(`${name} is not on the list`);
    const fact = { person: id, change: 'left' as const, time: '10:40' };
    return { kind: 'attendanceEvent', ...fact, runs: [{ text: `${name} left` }] };
  };

  it('are listed when they were not in the room, with the reason and their address', () => {
    put(action('to dig', { owners: ['HC', 'Ada Quill'] }));
    put(action('to hold the hose', { owners: ['OB'] }));
    put(leaves('Otis Bell'));
    put(action('to plant', { owners: ['OB', 'HC'] }));
    put(action('to weed', { owners: ['Ada Quill'] }), 1);
    expect(absent()).toEqual([
      ['Ada Quill', ['ada@quill.example'], ['AT 3/01 sent apologies', 'AT 3/04 sent apologies']],
      ['Otis Bell', [], ['AT 3/03 had left at 10:40']],
    ]);
  });

  it('are in the room as an organisation while somebody of it is, and as a role nobody looks for them', () => {
    put(action('to ask', { owners: ['Plot Holders', 'Seed Guild', 'the digger'] }));
    expect(absent()).toEqual([['Seed Guild', ['ada@quill.example'], ['AT 3/01 sent apologies']]]);
    put(leaves('Hester Crane'));
    put(action('to answer', { owners: ['Plot Holders'] }));
    expect(absent().map(([name]) => name)).toEqual(['Seed Guild', 'Plot Holders']);
  });

  it('are nobody to be told of an action that is gone', () => {
    const id = put(action('to dig', { owners: ['Ada Quill'] }));
    expect(absent(), 'the control').toHaveLength(1);
    desk.remove(id);
    expect(absent()).toEqual([]);
  });

  it('owe what is open and what was settled, a person apart from a namesake in part, and an organisation with its people', () => {
    put(action('to dig', { owners: ['HC'] }));
    put(action('to plant', { owners: ['Hester Crane', 'Plot Holders'], due: { date: '2027-03-30' } }));
    put(action('to weed', { owners: ['Hester'] }));
    const [first] = listed();
    if (!first) throw new Error('There is an action');
    write(book, (db) => saveAction(db, { actionId: first.id, state: 'closed' }));
    const { id } = person('Hester Crane');
    const organisation = book
      .read((db) => listOrganisations(db, { filter: {}, limit: 9 }))
      .rows.find(({ name }) => name === 'Plot Holders');
    if (!organisation) throw new Error('There is an organisation');
    const owed = (owner: Parameters<typeof listOwed>[1]) => {
      const { open, settled, settledTotal } = book.read((db) => listOwed(db, owner));
      return [open.map(({ text }) => text), settled.map(({ text }) => text), settledTotal];
    };
    expect(owed({ personId: id })).toEqual([['to plant'], ['to dig'], 1]);
    expect(owed({ organisationId: organisation.id })).toEqual([['to plant'], [], 0]);
    expect(owed({ peopleOf: organisation.id })).toEqual([['to plant'], ['to dig'], 1]);
    write(book, (db) => run(db, sql`UPDATE people SET organisation_id = NULL WHERE id = ${id}`));
    expect(owed({ peopleOf: organisation.id })).toEqual([[], [], 0]);
  });
});
