import { beforeEach, describe, expect, it } from 'vitest';
import { listItems } from '../../db/items.ts';
import { saveItems } from '../../db/save-items.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { Item } from '../../shared/domain/item.ts';
import { itemIdSchema } from '../../shared/ids.ts';
import { type Desk, openDesk, openSmallMeeting, paragraph, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';
import { refused } from '../helpers/registers.ts';

const makeId = countedIds(0x17e3_0000_0000);

describe('saveItems', () => {
  let book: Book;
  let desk: Desk;
  let items: readonly Item[];
  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book);
    items = stored();
    return () => book.close();
  });

  const stored = () => book.read((db) => listItems(db, desk.meetingId));
  const save = (next: readonly Item[], editId = makeEditId()) =>
    write(book, (db) => saveItems(db, { meetingId: desk.meetingId, items: next }), editId);
  const fault = (next: readonly Item[]) => refused(() => save(next));
  const at = (index: number): Item => {
    const item = items[index];
    if (!item) throw new Error(`There is no item ${index}`);
    return item;
  };
  const anItem = (more: Partial<Item> = {}): Item => ({
    id: itemIdSchema.parse(makeId()),
    number: '14a',
    title: 'Hedges',
    rank: 'a0V',
    ...more,
  });

  it('takes new items, other words and another order, and invents nothing', () => {
    const nested = anItem({ parentId: at(0).id, number: '1.1', confidential: true });
    const next = [{ ...at(1), rank: 'Zz', title: '' }, at(0), nested];
    save(next.toReversed());
    expect(stored()).toEqual(next);
  });

  it('writes only what changed', () => {
    const { changes } = save([at(0), { ...at(1), title: 'Hedges' }]);
    expect(changes).toMatchObject([
      { noun: 'item', id: at(1).id, before: { title: 'Fences' }, after: { title: 'Hedges' } },
    ]);
    expect(save(stored())).not.toHaveProperty('seq');
  });

  it('takes an item out that nobody wrote under, an empty line or not', () => {
    desk.put(desk.newId(), paragraph(''), { item: 1 });
    save([at(0)]);
    expect(stored()).toEqual([at(0)]);
  });

  it('keeps an item with minutes in it, and says which one', () => {
    const id = desk.newId();
    desk.put(id, paragraph('The tank leaks.'));
    expect(fault([at(1)])).toMatchObject({ path: 'items', message: expect.stringContaining('Item 1 ‘Water’') });
    expect(stored()).toEqual(items);
    desk.remove(id);
    save([at(1)]);
    expect(stored()).toEqual([at(1)]);
  });

  it('brings an item back, with its number and its place, for words that come after it was taken out', () => {
    const nested = anItem({ parentId: at(1).id, rank: 'a9' });
    save([...items, nested]);
    const other = openDesk(book, desk.meetingId, countedIds(0xb10d_0000_0000));
    save([at(0)]);
    const id = other.newId();
    other.put(id, paragraph('Mend them.'), { item: 2 });
    expect(stored()).toEqual([at(0), { ...nested, parentId: undefined }]);
    expect(other.block(id)).toMatchObject({ itemId: nested.id });
  });

  it.each<readonly [string, (first: Item, second: Item) => readonly Item[]]>([
    ['items[1].number', (first, second) => [first, { ...second, number: first.number }]],
    ['items[1].id', (first) => [first, { ...first, number: '9' }]],
    ['items[0].parentId', (first, second) => [{ ...first, parentId: first.id }, second]],
    [
      'items[0].parentId',
      (first, second) => [
        { ...first, parentId: second.id },
        { ...second, parentId: first.id },
      ],
    ],
    ['items[1].parentId', (first, second) => [first, { ...second, parentId: itemIdSchema.parse(makeId()) }]],
  ])('refuses what can’t be, at %s', (path, next) => {
    const error = fault(next(at(0), at(1)));
    expect(error).toMatchObject({ code: 'refused', path });
    expect(error?.message).toMatch(/\.$/);
    expect(stored()).toEqual(items);
  });

  it('refuses an item of another meeting', () => {
    const other = loadFile(book, smallFile({ meeting: { number: '4', state: 'planned' } }));
    const foreign = book.read((db) => listItems(db, other)).map((item) => ({ ...item, number: `x${item.number}` }));
    expect(fault([...items, ...foreign])?.path).toBe('items[2].id');
  });

  it('refuses to change the agenda of approved minutes', () => {
    const meeting = { number: '5', state: 'approved' } as const;
    const meetingId = loadFile(book, smallFile({ meeting }));
    const error = refused(() => write(book, (db) => saveItems(db, { meetingId, items: [] })));
    expect(error?.message).toContain('approved');
  });

  it('is taken back and done again', () => {
    const [edit, undone] = [makeEditId(), makeEditId()];
    const next = [at(0), anItem({ parentId: at(0).id })];
    save(next.toReversed(), edit);
    write(book, (db) => undoEdit(db, edit), undone);
    expect(stored()).toEqual(items);
    write(book, (db) => undoEdit(db, undone));
    expect(stored().toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
      next.toSorted((a, b) => a.id.localeCompare(b.id)),
    );
  });

  it('is not taken back when something was minuted under a new item since', () => {
    const edit = makeEditId();
    save([...items, anItem({ rank: 'a9' })], edit);
    const later = openDesk(book, desk.meetingId, countedIds(0xb10d_0000_0000));
    later.put(later.newId(), paragraph('Cut them.'), { item: 2 });
    expect(refused(() => write(book, (db) => undoEdit(db, edit)))?.message).toContain('has minutes in it');
    expect(stored()).toHaveLength(3);
  });
});
