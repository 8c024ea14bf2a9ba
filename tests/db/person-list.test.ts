import { beforeEach, describe, expect, it } from 'vitest';
import { saveOrganisation } from '../../db/organisations.ts';
import { listPeople } from '../../db/person-list.ts';
import { savePerson } from '../../db/save-person.ts';
import type { Book } from '../../db/types.ts';
import { peopleApi } from '../../shared/api/people.ts';
import { createBook, write } from '../helpers/create-book.ts';
import { anOrganisation, aPerson } from '../helpers/registers.ts';

describe('listPeople', () => {
  let book: Book;
  const zoe = aPerson('Zoë Marsh', { aliases: ['Zo', 'Ms Marsh'], organisation: 'Pier Wardens', initials: 'ZM' });
  const maeve = aPerson('Maeve O’Carrow', { email: 'maeve@lamps.example', initials: 'MO’C' });
  const alf = aPerson('alf Tor');
  beforeEach(async () => {
    book = await createBook();
    write(book, (db) => saveOrganisation(db, anOrganisation('Pier Wardens', 'The Jetty Trust')));
    for (const person of [zoe, maeve, alf]) write(book, (db) => savePerson(db, person));
    return () => book.close();
  });

  const list = (text?: string, more: { after?: string; limit?: number } = {}) =>
    book.read((db) => listPeople(db, { filter: text === undefined ? {} : { text }, limit: 200, ...more }));

  it('gives people by name, as they were written', () => {
    const found = list();
    expect(peopleApi['people.list'].output.parse(found)).toEqual(found);
    expect(found).toEqual({ rows: [alf, maeve, zoe], total: 3 });
  });

  it('goes on where a page ended', () => {
    const first = list(undefined, { limit: 2 });
    expect(list(undefined, { after: first.next ?? '' })).toEqual({ rows: [zoe], total: 3 });
    expect(() => list(undefined, { after: 'x' })).toThrow('from its beginning');
  });

  it.each([
    ['zoe', 'Zoë Marsh'],
    ['MARSH', 'Zoë Marsh'],
    ['ms m', 'Zoë Marsh'],
    ['zm', 'Zoë Marsh'],
    ['pier', 'Zoë Marsh'],
    ['jetty', 'Zoë Marsh'],
    ["o'carrow", 'Maeve O’Carrow'],
    ["mo'c", 'Maeve O’Carrow'],
  ])('finds %j in names, other names, initials and organisations', (text, name) => {
    expect(list(text)).toMatchObject({ rows: [{ name }], total: 1 });
  });

  it('takes marks of a search for what they are', () => {
    expect(list('%')).toEqual({ rows: [], total: 0 });
    expect(list('')).toMatchObject({ total: 3 });
  });
});
