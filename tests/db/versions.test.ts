import { beforeEach, describe, expect, it } from 'vitest';
import { readLog } from '../../db/edit-log.ts';
import { listItems } from '../../db/items.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import { saveItems } from '../../db/save-items.ts';
import { run, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { getVersion, keepVersion, listVersions, removeVersion } from '../../db/versions.ts';
import { wordsOf } from '../../shared/domain/block-words.ts';
import { type VersionId, versionIdSchema } from '../../shared/ids.ts';
import { type Desk, openSmallMeeting, paragraph } from '../helpers/builders.ts';
import { createBook, FIXED_NOW, makeEditId, write } from '../helpers/create-book.ts';
import { loadFictional } from '../helpers/fictional-meeting.ts';
import { refused } from '../helpers/registers.ts';

let book: Book;
let desk: Desk;
beforeEach(async () => {
  book = await createBook();
  desk = openSmallMeeting(book);
  return () => book.close();
});

const versionId = (number: number): VersionId => versionIdSchema.parse(`0192f0c0-0000-7000-8000-0000000e250${number}`);
const keep = (number: number, name: string) => {
  const editId = makeEditId();
  write(book, (db) => keepVersion(db, { versionId: versionId(number), meetingId: desk.meetingId, name }), editId);
  return editId;
};
const list = () => book.read((db) => listVersions(db, desk.meetingId));
const lines = (number: number) =>
  book
    .read((db) => getVersion(db, versionId(number)))
    .items.map(({ title, blocks }) => [title, ...blocks.map(({ content }) => wordsOf(content))]);

describe('a kept version', () => {
  it('has the minutes as they were then, whatever became of them', () => {
    const [first, second, third] = [desk.newId(), desk.newId(), desk.newId()];
    desk.put(first, paragraph('One.'));
    desk.put(second, paragraph('Two.'));
    keep(1, 'Before the break');
    desk.put(first, paragraph('One and a half.'), { item: 1 });
    desk.remove(second);
    desk.put(third, paragraph('Three.'));
    keep(2, 'At the end');
    desk.remove(first);
    expect(lines(1)).toEqual([['Water', 'One.', 'Two.'], ['Fences']]);
    expect(lines(2)).toEqual([
      ['Water', 'Three.'],
      ['Fences', 'One and a half.'],
    ]);
  });

  it('shows as confidential what has become so since, though it was taken out after that', () => {
    const id = desk.newId();
    desk.put(id, paragraph('One.'));
    keep(1, 'While it was open');
    const open = desk.block(id);
    if (!open) throw new Error('It was saved');
    const { revision: baseRevision, ...block } = open;
    const hidden = { ...block, visibility: 'confidential' as const, baseRevision };
    write(book, (db) => saveBlocks(db, { meetingId: desk.meetingId, blocks: [hidden], removed: [] }));
    const removed = [{ id, baseRevision: baseRevision + 1 }];
    write(book, (db) => saveBlocks(db, { meetingId: desk.meetingId, blocks: [], removed }));
    const { items } = book.read((db) => getVersion(db, versionId(1)));
    expect(items[0]?.blocks).toMatchObject([{ id, visibility: 'confidential' }]);
  });

  it('shows an item as confidential that has become so since', () => {
    keep(1, 'While it was open');
    const seen = () => book.read((db) => getVersion(db, versionId(1))).items[0]?.confidential ?? false;
    expect(seen()).toBe(false);
    write(book, (db) => run(db, sql`UPDATE items SET visibility = 'confidential' WHERE id = ${desk.items[0]}`));
    expect(seen()).toBe(true);
  });

  it('has the agenda as it was then', () => {
    keep(1, 'First');
    const [water] = book.read((db) => listItems(db, desk.meetingId));
    if (!water) throw new Error('There is an item');
    write(book, (db) => saveItems(db, { meetingId: desk.meetingId, items: [{ ...water, title: 'Wells' }] }));
    keep(2, 'Second');
    expect([lines(1), lines(2)]).toEqual([[['Water'], ['Fences']], [['Wells']]]);
  });

  it('is as the book has it, for a meeting that came in with a file', async () => {
    const meetingId = loadFictional(book);
    const id = versionId(3);
    write(book, (db) => keepVersion(db, { versionId: id, meetingId, name: 'As loaded' }));
    const { items } = book.read((db) => getVersion(db, id));
    expect(items.map(({ blocks: _blocks, ...item }) => item)).toEqual(book.read((db) => listItems(db, meetingId)));
    expect(items.flatMap(({ blocks }) => blocks).length).toBeGreaterThan(20);
  });

  it('copies no words into the log', () => {
    desk.put(desk.newId(), paragraph('Words that stand in one place.'));
    keep(1, 'Before the break');
    const line = book.read((db) => readLog(db, 0)).at(-1);
    expect(line?.changes).toContain('Before the break');
    expect(line?.changes).not.toContain('Words that stand');
  });

  it('is listed with its moment, the newest first, and takes another name', () => {
    keep(1, 'First');
    desk.put(desk.newId(), paragraph('One.'));
    keep(2, 'Second');
    const [second, first] = list();
    keep(1, 'The very first');
    expect(list()).toEqual([second, { ...first, name: 'The very first' }]);
    expect(second).toMatchObject({ name: 'Second', at: FIXED_NOW, meetingId: desk.meetingId });
  });

  it('can be given up, and that be taken back', () => {
    const kept = keep(1, 'First');
    const editId = makeEditId();
    write(book, (db) => removeVersion(db, versionId(1)), editId);
    expect(list()).toEqual([]);
    expect(refused(() => lines(1))).toMatchObject({ code: 'notFound' });
    write(book, (db) => undoEdit(db, editId));
    expect(list()).toMatchObject([{ name: 'First' }]);
    write(book, (db) => undoEdit(db, kept));
    expect(list()).toEqual([]);
  });

  it('is refused under the id of another meeting’s', () => {
    keep(1, 'First');
    const meetingId = loadFictional(book);
    const steal = () => write(book, (db) => keepVersion(db, { versionId: versionId(1), meetingId, name: 'Mine' }));
    expect(refused(steal)).toMatchObject({ code: 'refused' });
  });
});
