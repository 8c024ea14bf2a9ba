import { beforeEach, describe, expect, it } from 'vitest';
import { findBody, getBody, getBodyRules, getBodySheet, listBodies } from '../../db/bodies.ts';
import { saveBody } from '../../db/save-body.ts';
import { saveSeats } from '../../db/seats.ts';
import type { Book } from '../../db/types.ts';
import { bodiesApi, bodySheetSchema } from '../../shared/api/bodies.ts';
import { bodyIdSchema } from '../../shared/ids.ts';
import { action, openDesk, openSmallMeeting } from '../helpers/builders.ts';
import { countedIds, createBook, write } from '../helpers/create-book.ts';
import { aBody, aSeat, rules } from '../helpers/registers.ts';

describe('bodies', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  const list = (input: { after?: string; limit?: number } = {}) =>
    book.read((db) => listBodies(db, { limit: 200, ...input }));

  it('are listed in the order of their codes, with what there is of each', () => {
    const desk = openSmallMeeting(book);
    desk.put(desk.newId(), action('to water the beds'));
    const other = aBody({ code: 'aa', name: 'Ash Avenue Board' });
    write(book, (db) => saveBody(db, { body: other, rules }));
    write(book, (db) => saveSeats(db, { bodyId: other.id, seats: [aSeat(), aSeat()] }));
    const found = list();
    expect(bodiesApi['bodies.list'].output.parse(found)).toEqual(found);
    expect(found.rows.map(({ code, meetings, seats, openActions }) => [code, meetings, seats, openActions])).toEqual([
      ['aa', 0, 2, 0],
      ['AT', 1, 0, 1],
    ]);
    expect(found.total).toBe(2);
  });

  it('are listed page by page', () => {
    for (const code of ['C', 'a', 'B']) write(book, (db) => saveBody(db, { body: aBody({ code }), rules }));
    const first = list({ limit: 2 });
    expect(first.rows.map(({ code }) => code)).toEqual(['a', 'B']);
    expect(list({ after: first.next ?? '' }).rows.map(({ code }) => code)).toEqual(['C']);
  });

  it('are found by their code in whatever case, and not where there is none', () => {
    const body = aBody({ code: 'LLC' });
    write(book, (db) => saveBody(db, { body, rules }));
    expect(book.read((db) => findBody(db, 'llc'))).toEqual(body);
    expect(book.read((db) => findBody(db, 'LL'))).toBeUndefined();
  });

  it('have rules, none of their own when they came with a file', () => {
    const body = aBody();
    write(book, (db) => saveBody(db, { body, rules }));
    expect(book.read((db) => getBodyRules(db, body.id))).toEqual(rules);
    openDesk(book, openSmallMeeting(book).meetingId);
    const loaded = book.read((db) => findBody(db, 'AT'));
    expect(loaded && book.read((db) => getBodyRules(db, loaded.id))).toEqual({ classes: [], standingItems: [] });
  });

  it('are shown with rules and seats, as the contract says', () => {
    const body = aBody();
    write(book, (db) => saveBody(db, { body, rules }));
    write(book, (db) => saveSeats(db, { bodyId: body.id, seats: [aSeat({ category: 'Keepers' })] }));
    const sheet = book.read((db) => getBodySheet(db, body.id));
    expect(bodySheetSchema.parse(sheet)).toEqual(sheet);
    expect(sheet).toMatchObject({ body, rules, seats: [{ category: 'Keepers', role: 'member', voting: true }] });
  });

  it('are refused when they are not there', () => {
    const nowhere = bodyIdSchema.parse(countedIds(0xffff)());
    for (const ask of [getBody, getBodyRules, getBodySheet]) {
      expect(() => book.read((db) => ask(db, nowhere))).toThrow('not in the book');
    }
  });
});
