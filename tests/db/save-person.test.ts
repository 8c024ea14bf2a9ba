import { beforeEach, describe, expect, it } from 'vitest';
import { listAttendance } from '../../db/attendance.ts';
import { listOrganisations } from '../../db/organisations.ts';
import { listPeople } from '../../db/person-list.ts';
import { savePerson } from '../../db/save-person.ts';
import type { Book } from '../../db/types.ts';
import type { Person } from '../../shared/domain/person.ts';
import { openSmallMeeting } from '../helpers/builders.ts';
import { createBook, write } from '../helpers/create-book.ts';
import { aPerson, refused } from '../helpers/registers.ts';

describe('savePerson', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  const save = (person: Person) => write(book, (db) => savePerson(db, person));
  const fault = (person: Person) => refused(() => save(person));
  const people = () => book.read((db) => listPeople(db, { filter: {}, limit: 200 })).rows;
  const organisations = () => book.read((db) => listOrganisations(db, { filter: {}, limit: 200 })).rows;

  it('makes a person, and an organisation that the book does not have', () => {
    const ida = aPerson('Ida Quist', { organisation: 'Brightwick', aliases: ['Dot'], email: 'ida@lamps.example' });
    save(ida);
    expect([people(), organisations().map(({ name }) => name)]).toEqual([[ida], ['Brightwick']]);
  });

  it('changes a person, and leaves what minutes say of them', () => {
    const { meetingId } = openSmallMeeting(book);
    const before = book.read((db) => listAttendance(db, meetingId));
    const hester = people().find(({ name }) => name === 'Hester Crane');
    if (!hester) throw new Error('The meeting has nobody of that name');
    const { organisation: _organisation, ...rest } = hester;
    save({ ...rest, name: 'Hester Crane-Holt', aliases: ['Hester Crane'], initials: 'HCH' });
    expect(people().find(({ id }) => id === hester.id)).toEqual({
      id: hester.id,
      name: 'Hester Crane-Holt',
      aliases: ['Hester Crane'],
      initials: 'HCH',
    });
    expect(book.read((db) => listAttendance(db, meetingId))).toEqual(before);
  });

  it('takes namesakes who work for different organisations, or for none', () => {
    save(aPerson('Ida Quist', { organisation: 'Brightwick' }));
    expect(fault(aPerson('Ida Quist', { organisation: 'Pier Wardens' }))).toBeUndefined();
    expect(fault(aPerson('Ida Quist'))).toBeUndefined();
    expect(fault(aPerson('ida quist', { organisation: 'BRIGHTWICK' }))).toMatchObject({
      code: 'refused',
      path: 'person.name',
    });
    expect(fault(aPerson('Ida Quist'))).toMatchObject({ path: 'person.name' });
  });

  it('refuses a name that is only blanks, and leaves no organisation behind', () => {
    expect(fault(aPerson('  ', { organisation: 'Brightwick' }))).toEqual({
      code: 'refused',
      path: 'person.name',
      message: 'Write the name of the person.',
    });
    expect(organisations()).toEqual([]);
  });

  it('refuses another name that somebody else has, as a name or as another name', () => {
    save(aPerson('Ida Quist', { aliases: ['Dot'] }));
    expect(fault(aPerson('Otto Bell', { aliases: ['OB', 'IDA QUIST'] }))).toMatchObject({
      path: 'person.aliases[1]',
      message: expect.stringContaining('"IDA QUIST"'),
    });
    expect(fault(aPerson('Otto Bell', { aliases: ['dot'] }))).toMatchObject({
      path: 'person.aliases[0]',
      message: expect.stringContaining('Ida Quist'),
    });
    expect(fault(aPerson('Otto Bell', { aliases: ['OB', 'ob'] }))).toMatchObject({ path: 'person.aliases[1]' });
  });

  it('keeps the names that a person has', () => {
    const ida = aPerson('Ida Quist', { aliases: ['Dot', 'Ida Quíst'] });
    save(ida);
    expect(fault({ ...ida, email: 'ida@lamps.example' })).toBeUndefined();
  });
});
