import { beforeEach, describe, expect, it } from 'vitest';
import {
  ensureOrganisation,
  findOrganisation,
  findOrganisationByAlias,
  listOrganisations,
  organisationNames,
  saveOrganisation,
} from '../../db/organisations.ts';
import type { Book } from '../../db/types.ts';
import { peopleApi } from '../../shared/api/people.ts';
import type { Organisation } from '../../shared/domain/person.ts';
import { createBook, write } from '../helpers/create-book.ts';
import { anOrganisation, refused } from '../helpers/registers.ts';

describe('organisations', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  const save = (organisation: Organisation) => write(book, (db) => saveOrganisation(db, organisation));
  const list = (text?: string, more: { after?: string; limit?: number } = {}) =>
    book.read((db) => listOrganisations(db, { filter: text === undefined ? {} : { text }, limit: 200, ...more }));
  const names = (text?: string) => list(text).rows.map(({ name }) => name);

  it('are kept with their other names in the order in which they were written', () => {
    const wardens = anOrganisation('Pier Wardens', 'the Wardens', 'PW', 'Alderney pier office');
    save(wardens);
    const found = list();
    expect(peopleApi['organisations.list'].output.parse(found)).toEqual(found);
    expect(found).toEqual({ rows: [wardens], total: 1 });
    const fewer = { ...wardens, aliases: ['PW', 'the Wardens'] };
    save(fewer);
    expect(list().rows).toEqual([fewer]);
  });

  it('are listed by name, page by page, and found by a part of any name', () => {
    for (const name of ['Zennor Lamps', 'Élan Weir', 'brightwick']) save(anOrganisation(name, `${name} Ltd`));
    expect(names()).toEqual(['brightwick', 'Élan Weir', 'Zennor Lamps']);
    expect(names('ELAN')).toEqual(['Élan Weir']);
    expect(names('weir ltd')).toEqual(['Élan Weir']);
    expect(names('%')).toEqual([]);
    const first = list(undefined, { limit: 2 });
    expect(list(undefined, { after: first.next ?? '' }).rows.map(({ name }) => name)).toEqual(['Zennor Lamps']);
    expect(first.total).toBe(3);
  });

  it('are refused a name that is empty, or that another has', () => {
    save(anOrganisation('Pier Wardens', 'PW'));
    const fault = (...[name, ...aliases]: [string, ...string[]]) =>
      refused(() => save(anOrganisation(name, ...aliases)));
    expect(fault(' ')).toMatchObject({ path: 'organisation.name' });
    expect(fault('pier  wardens')).toMatchObject({
      path: 'organisation.name',
      message: expect.stringContaining('Pier Wardens'),
    });
    expect(fault('pw')).toMatchObject({ code: 'refused', path: 'organisation.name' });
    expect(fault('Brightwick', 'BW', 'PIER WARDENS')).toMatchObject({ path: 'organisation.aliases[1]' });
    expect(fault('Brightwick', 'PW')).toMatchObject({ path: 'organisation.aliases[0]' });
    expect(fault('Brightwick', 'BW', 'bw')).toMatchObject({
      path: 'organisation.aliases[1]',
      message: expect.stringContaining('twice'),
    });
    expect(names()).toEqual(['Pier Wardens']);
  });

  it('are made once, by any of their names', () => {
    const wardens = anOrganisation('Pier Wardens', 'PW');
    save(wardens);
    const ensure = (name: string) => write(book, (db) => ensureOrganisation(db, name)).reply;
    expect([ensure('PIER WARDENS'), ensure('pw')]).toEqual([wardens.id, wardens.id]);
    const made = ensure('Brightwick');
    expect(book.read((db) => [findOrganisation(db, 'brightwick'), findOrganisationByAlias(db, 'Pw')])).toEqual([
      made,
      wardens.id,
    ]);
  });

  it('give all names to choose from', () => {
    save(anOrganisation('Pier Wardens', 'PW'));
    save(anOrganisation('Brightwick', 'The Wick'));
    expect(book.read(organisationNames)).toEqual(['Brightwick', 'Pier Wardens', 'PW', 'The Wick']);
  });
});
