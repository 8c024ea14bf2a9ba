import { beforeEach, describe, expect, it } from 'vitest';
import { listMeetings } from '../../db/meeting-list.ts';
import type { Book } from '../../db/types.ts';
import { meetingsApi } from '../../shared/api/meetings.ts';
import { action, openDesk, smallFile } from '../helpers/builders.ts';
import { createBook } from '../helpers/create-book.ts';
import { loadFictional, loadFile } from '../helpers/fictional-meeting.ts';

describe('the list of meetings', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });
  const list = (input: Partial<Parameters<typeof listMeetings>[1]> = {}) =>
    book.read((db) => listMeetings(db, { filter: {}, limit: 100, ...input }));
  const load = (number: string, date?: string) =>
    loadFile(book, smallFile({ meeting: { number, ...(date ? { date } : {}), state: 'planned' } }));

  it('gives the newest first, those without a date last', () => {
    load('1', '2027-01-05');
    load('3');
    load('2', '2027-02-02');
    expect(list().rows.map(({ number }) => number)).toEqual(['2', '1', '3']);
    expect(list().total).toBe(3);
  });

  it('goes on where it stopped, without a row twice or missing, even when one comes in between', () => {
    for (let number = 1; number <= 5; number += 1) load(`${number}`, '2027-01-05');
    load('6');
    const first = list({ limit: 4 });
    load('7', '2028-01-01');
    const second = list({ limit: 4, after: first.next });
    expect(second.next).toBeUndefined();
    expect([...first.rows, ...second.rows].map(({ number }) => number).toSorted()).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
  });

  it('keeps to one body, whatever case its code is in', () => {
    load('1');
    loadFictional(book);
    expect(list({ filter: { body: 'hlc' } })).toMatchObject({ rows: [{ bodyCode: 'HLC', number: '7' }], total: 1 });
    expect(list({ filter: { body: 'none' } })).toEqual({ rows: [], total: 0 });
  });

  it('counts the actions that are still open', () => {
    const desk = openDesk(book, load('1'));
    const id = desk.newId();
    desk.put(id, action('to dig'));
    desk.put(desk.newId(), action('to plant'));
    desk.remove(id);
    expect(list().rows[0]?.openActions).toBe(1);
  });

  it('says what the contract says', () => {
    loadFictional(book);
    load('1');
    const said = list();
    expect(meetingsApi['meetings.list'].output.parse(said)).toEqual(said);
  });

  it('refuses a place that is none of its own', () => {
    for (const after of ['', 'x', '[]', '["2027-01-01"]', '{"a":1}', '[null,null]']) {
      expect(() => list({ after }), after).toThrow('This is not where a list goes on');
    }
  });
});
