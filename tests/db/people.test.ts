import { beforeEach, describe, expect, it } from 'vitest';
import { ensureOrganisation } from '../../db/organisations.ts';
import { ensurePerson, findPersonByAlias } from '../../db/people.ts';
import { listPeople } from '../../db/person-list.ts';
import { savePerson } from '../../db/save-person.ts';
import type { Book } from '../../db/types.ts';
import { createBook, write } from '../helpers/create-book.ts';
import { aPerson } from '../helpers/registers.ts';

describe('ensurePerson', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  const ensure = (name: string, organisation?: string) =>
    write(book, (db) => {
      const organisationId = organisation === undefined ? undefined : ensureOrganisation(db, organisation);
      return ensurePerson(db, { name, organisationId });
    }).reply;
  const total = () => book.read((db) => listPeople(db, { filter: {}, limit: 10 })).total;

  it('makes a person once', () => {
    expect(ensure('Ida Quist', 'Brightwick')).toBe(ensure('ida  quist', 'Brightwick'));
    expect(ensure('Ida Quist')).toBe(ensure('Ida Quist', 'Brightwick'));
    expect(total()).toBe(1);
  });

  it('makes two of namesakes who work for different organisations', () => {
    expect(ensure('Ida Quist', 'Brightwick')).not.toBe(ensure('Ida Quist', 'Pier Wardens'));
    expect(total()).toBe(2);
  });

  it('knows a person by another name, unless somebody is called so', () => {
    const ida = aPerson('Ida Quist', { aliases: ['Dot Quist'], organisation: 'Brightwick' });
    write(book, (db) => savePerson(db, ida));
    expect([ensure('dot quist'), ensure('Dot Quist', 'Brightwick')]).toEqual([ida.id, ida.id]);
    const namesake = ensure('Dot Quist', 'Pier Wardens');
    expect(namesake).not.toBe(ida.id);
    expect(ensure('Dot Quist')).toBe(namesake);
    expect(book.read((db) => findPersonByAlias(db, 'DOT QUIST'))).toBe(ida.id);
  });

  it('records the whole person, so that the edit can be taken back', () => {
    const { changes } = write(book, (db) => ensurePerson(db, { name: 'Ida Quist', initials: 'IQ' }));
    expect(changes).toMatchObject([{ before: null, after: { name: 'Ida Quist', initials: 'IQ', aliases: [] } }]);
  });
});
