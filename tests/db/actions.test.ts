import { beforeEach, describe, expect, it } from 'vitest';
import { listActions, pageQuery } from '../../db/actions.ts';
import { run, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import { actionsApi } from '../../shared/api/actions.ts';
import { meetingIdSchema } from '../../shared/ids.ts';
import { action, openDesk, openSmallMeeting, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, write } from '../helpers/create-book.ts';
import { explain } from '../helpers/explain.ts';
import { loadFictional, loadFile } from '../helpers/fictional-meeting.ts';

describe('the register of actions', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });
  const list = (input: Partial<Parameters<typeof listActions>[1]> = {}) =>
    book.read((db) => listActions(db, { filter: {}, limit: 100, ...input }));

  it('runs by body, meeting and number, those without a number last', () => {
    loadFictional(book);
    const later = loadFile(book, smallFile({ meeting: { number: '4', date: '2027-04-06', state: 'planned' } }));
    const desk = openDesk(book, later, countedIds(0x07e0_0000_0000));
    desk.put(desk.newId(), action('later'));
    const without = { number: '1', title: '', blocks: [{ kind: 'action' as const, text: 'without' }] };
    const earlier = openSmallMeeting(book, { agenda: [without] });
    earlier.put(earlier.newId(), action('earlier'));
    expect(list().rows.map(({ reference }) => reference)).toEqual([
      'AT 3/01',
      undefined,
      'AT 4/01',
      ...[1, 2, 3, 4, 5, 6].map((seq) => `HLC 7/0${seq}`),
    ]);
  });

  it('goes on where it stopped', () => {
    loadFictional(book);
    const pages = [list({ limit: 4 })];
    for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next)
      pages.push(list({ limit: 4, after: next }));
    expect(pages.flatMap(({ rows }) => rows)).toEqual(list().rows);
    expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([
      [4, 6],
      [2, 6],
    ]);
  });

  it('keeps to a body, to a meeting, and to what is open', () => {
    const fictional = loadFictional(book);
    const desk = openSmallMeeting(book);
    const id = desk.newId();
    desk.put(id, action('to dig'));
    desk.handOut();
    desk.remove(id);
    expect(list({ filter: { body: 'at' } }).total).toBe(1);
    expect(list({ filter: { meetingId: fictional } }).total).toBe(6);
    expect(list({ filter: { open: true } }).total).toBe(6);
    expect(list({ filter: { open: false } }).rows).toMatchObject([{ reference: 'AT 3/01', state: 'withdrawn' }]);
  });

  it('calls confidential what its block, its item or an item above keeps from the public', () => {
    const desk = openSmallMeeting(book);
    desk.put(desk.newId(), action('open'));
    desk.put(desk.newId(), action('below'), { item: 1 });
    const confidential = () => list().rows.map((row) => [row.text, row.confidential]);
    expect(confidential()).toEqual([
      ['open', false],
      ['below', false],
    ]);
    const [above, below] = desk.items;
    write(book, (db) => {
      run(db, sql`UPDATE items SET parent_id = ${above} WHERE id = ${below}`);
      run(
        db,
        sql`INSERT INTO items (id, meeting_id, number, title, visibility, rank)
        VALUES ('top', ${desk.meetingId}, '0', '', 'confidential', 'a')`,
      );
      run(db, sql`UPDATE items SET parent_id = 'top' WHERE id = ${above}`);
    });
    expect(confidential()).toEqual([
      ['open', true],
      ['below', true],
    ]);
  });

  it('reads no more of a long register than a page, and of what is settled nothing at all', () => {
    const steps = (input: Partial<Parameters<typeof pageQuery>[0]>): string[] =>
      book.read((db) => explain(db.connection, pageQuery({ filter: {}, limit: 200, ...input }).text));
    const isShown = (step: string): boolean => step.startsWith('SCAN shown');
    const first = (input: Partial<Parameters<typeof pageQuery>[0]>): string[] => {
      const plan = steps(input);
      return plan.slice(0, plan.findIndex(isShown));
    };
    expect(first({})).toEqual(['MATERIALIZE shown', 'SCAN l USING INDEX action_listing_by_place']);
    expect(first({ filter: { open: true } })).toEqual([
      'MATERIALIZE shown',
      'SEARCH l USING INDEX action_listing_of_open (open=?)',
    ]);
    const ofOpen = expect.stringMatching(/^SEARCH l USING INDEX action_listing_of_open/);
    expect(first({ filter: { open: true }, sort: 'due' })).toContainEqual(ofOpen);
    expect(first({ filter: { overdueOn: '2027-01-01' } })).toContainEqual(ofOpen);
    const scans = (list: readonly string[]) => list.filter((step) => /^SCAN [a-z]\b/.test(step));
    const plan = steps({});
    expect(scans(plan.slice(plan.findIndex(isShown) + 1))).toEqual([]);
    expect(steps({ filter: { meetingId: meetingIdSchema.parse(countedIds()()) } })).toContainEqual(
      expect.stringMatching(/^SEARCH l USING INDEX action_listing_of_meeting/),
    );
  });

  it('says what the contract says', () => {
    loadFictional(book);
    const said = list();
    expect(actionsApi['actions.list'].output.parse(said)).toEqual(said);
  });
});
