import { beforeEach, describe, expect, it } from 'vitest';
import { type SaveAction, saveAction } from '../../db/action-save.ts';
import { getActionSheet } from '../../db/action-sheet.ts';
import { listActions } from '../../db/actions.ts';
import { readLog } from '../../db/edit-log.ts';
import { run, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import type { BlockContent } from '../../shared/domain/block.ts';
import { type ActionId, actionIdSchema, type BlockId } from '../../shared/ids.ts';
import { action, type Desk, openSmallMeeting } from '../helpers/builders.ts';
import { createBook, write } from '../helpers/create-book.ts';

const NEVER = actionIdSchema.parse('0192f0c0-0000-7000-8000-00000000ffff');

describe('saveAction', () => {
  let book: Book;
  let desk: Desk;
  let line: BlockId;
  let id: ActionId;
  const sheet = () => book.read((db) => getActionSheet(db, id));
  const save = (what: Omit<SaveAction, 'actionId'>, actionId = id) =>
    write(book, (db) => saveAction(db, { actionId, ...what }));
  const content = (): BlockContent | undefined => desk.block(line)?.content;
  const changedNouns = (what: Omit<SaveAction, 'actionId'>) => save(what).changes.map(({ noun }) => noun);

  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book);
    line = desk.newId();
    desk.put(line, action('to dig', { owners: ['HC'], due: { date: '2027-03-30' } }));
    const first = book.read((db) => listActions(db, { filter: {}, limit: 1 })).rows[0];
    id = first?.id ?? NEVER;
    return () => book.close();
  });

  it('is followed by the line of the minutes until the action is handed out', () => {
    const before = desk.block(line)?.revision ?? 0;
    expect(changedNouns({ owners: ['Otis Bell', 'the digger'], due: { meeting: 'next' } })).toEqual([
      'block',
      'action',
    ]);
    expect(content()).toEqual(action('to dig', { owners: ['Otis Bell', 'the digger'], due: { meeting: 'next' } }));
    expect(desk.block(line)?.revision).toBe(before + 1);
    save({ owners: [], due: null });
    expect(content()).toEqual(action('to dig', { owners: [] }));
    expect(sheet().action).toMatchObject({ owners: [], frozen: false });
    expect(sheet().dues).toEqual([]);
  });

  it('leaves the minutes alone once they are handed out, and keeps every due', () => {
    desk.handOut();
    const before = content();
    expect(changedNouns({ owners: ['Otis Bell'], due: { date: '2027-04-30' } })).toEqual(['action']);
    expect(content()).toEqual(before);
    expect(sheet().action).toMatchObject({ owners: ['Otis Bell'], due: { date: '2027-04-30' } });
    expect(sheet().dues.map(({ due }) => due)).toEqual([{ date: '2027-03-30' }, { date: '2027-04-30' }]);
  });

  it('is not undone by mending a word of the minutes that are out', () => {
    desk.handOut();
    save({ owners: ['Otis Bell'], due: { words: 'when it rains' }, state: 'in progress' });
    desk.put(line, action('to dig deep', { owners: ['HC'], due: { date: '2027-03-30' } }));
    expect(sheet().action).toMatchObject({
      text: 'to dig deep',
      owners: ['Otis Bell'],
      due: { words: 'when it rains' },
      state: 'in progress',
    });
    desk.put(line, action('to dig deep', { owners: ['the digger'], due: { date: '2027-03-30' } }));
    expect(sheet().action).toMatchObject({ owners: ['the digger'], due: { words: 'when it rains' } });
  });

  it('changes the register of approved minutes, and not a letter in them', () => {
    write(book, (db) => run(db, sql`UPDATE meetings SET state = 'approved' WHERE id = ${desk.meetingId}`));
    const before = content();
    save({ owners: ['Otis Bell'], state: 'closed' });
    expect(content()).toEqual(before);
    expect(sheet().action).toMatchObject({ owners: ['Otis Bell'], state: 'closed' });
  });

  it('changes what is given and nothing else, and names no owner twice', () => {
    save({ state: 'proposed for closure' });
    save({ owners: ['OB', 'OB'] });
    expect(sheet().action).toMatchObject({
      owners: ['OB'],
      due: { date: '2027-03-30' },
      state: 'proposed for closure',
      text: 'to dig',
    });
  });

  it('writes a line of the log for each change, and none when it says the same', () => {
    const lines = () => book.read((db) => readLog(db, 0)).length;
    const before = lines();
    save({ state: 'closed' });
    save({ state: 'closed', owners: ['HC'] });
    expect(lines()).toBe(before + 1);
  });

  it('says so when there is no such action, or it was taken out of the minutes', () => {
    const missing = expect.objectContaining({ error: expect.objectContaining({ code: 'notFound', path: 'actionId' }) });
    expect(() => save({ state: 'closed' }, NEVER)).toThrow(missing);
    desk.remove(line);
    expect(() => save({ state: 'closed' })).toThrow(missing);
  });
});
