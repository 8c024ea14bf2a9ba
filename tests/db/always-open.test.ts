import { beforeEach, describe, expect, it } from 'vitest';
import { alwaysOpen } from '../../db/always-open.ts';
import { listItems } from '../../db/items.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import { saveItems } from '../../db/save-items.ts';
import type { Book } from '../../db/types.ts';
import type { Visibility } from '../../shared/domain/block.ts';
import type { BlockId } from '../../shared/ids.ts';
import { type Desk, openSmallMeeting, paragraph } from '../helpers/builders.ts';
import { createBook, write } from '../helpers/create-book.ts';

let book: Book;
let desk: Desk;
beforeEach(async () => {
  book = await createBook();
  desk = openSmallMeeting(book);
  return () => book.close();
});

const isOpen = (id: BlockId): boolean => book.read((db) => alwaysOpen(db)(id));

/** Saves the same block once for each of these. */
const seenBy = (...each: readonly (Visibility | undefined)[]): BlockId => {
  const id = desk.newId();
  for (const visibility of each) {
    const known = desk.block(id);
    const block = {
      id,
      itemId: itemAt(0),
      rank: 'a1',
      content: paragraph('Words.'),
      ...(visibility && { visibility }),
    };
    write(book, (db) =>
      saveBlocks(db, {
        meetingId: desk.meetingId,
        blocks: [{ ...block, baseRevision: known?.revision ?? 0 }],
        removed: [],
      }),
    );
  }
  return id;
};

const itemAt = (index: number) => {
  const id = desk.items[index];
  if (!id) throw new Error(`There is no item ${index}`);
  return id;
};

const setConfidential = (index: number, confidential: boolean, parent?: number): void => {
  const items = book.read((db) => listItems(db, desk.meetingId));
  const changed = items.map((item, at) =>
    at === index ? { ...item, confidential, ...(parent === undefined ? {} : { parentId: itemAt(parent) }) } : item,
  );
  write(book, (db) => saveItems(db, { meetingId: desk.meetingId, items: changed }));
};

describe('a block that was always open', () => {
  it('is one that everybody might read in each of its versions, in public too', () => {
    expect(isOpen(seenBy(undefined, 'everyone', 'public'))).toBe(true);
  });

  it.each([
    ['now', [undefined, 'confidential']],
    ['once', ['confidential', undefined]],
    ['in between', [undefined, 'confidential', undefined]],
  ] as const)('is none that was confidential: %s', (_when, each) => {
    expect(isOpen(seenBy(...each))).toBe(false);
  });

  it('is none that was a private note', () => {
    const id = desk.newId();
    desk.put(id, { kind: 'privateNote', runs: [{ text: 'Ask Otis.' }] });
    desk.put(id, paragraph('Otis was asked.'));
    expect(isOpen(id)).toBe(false);
  });

  it('is no table of outstanding actions, which tells of actions that may be confidential by now', () => {
    const id = desk.newId();
    desk.put(id, { kind: 'outstanding', rows: [{ references: ['AT 3/01'], update: 'Half of the bed is dug.' }] });
    expect(isOpen(id)).toBe(false);
  });

  it('is none that stood in an item that is or was confidential, or below one', () => {
    const [here, moved, below] = [desk.newId(), desk.newId(), desk.newId()];
    desk.put(here, paragraph('Words.'));
    desk.put(moved, paragraph('Words.'), { item: 1 });
    desk.put(moved, paragraph('Words.'), { item: 0 });
    setConfidential(1, true);
    expect([here, moved].map(isOpen)).toEqual([true, false]);
    setConfidential(1, false);
    expect(isOpen(moved)).toBe(false);
    desk.put(below, paragraph('Words.'));
    setConfidential(0, false, 1);
    expect([here, below].map(isOpen)).toEqual([false, false]);
  });

  it('stays so when it is taken out, and is never one that the book does not know', () => {
    const id = seenBy(undefined);
    const baseRevision = desk.block(id)?.revision ?? 0;
    write(book, (db) => saveBlocks(db, { meetingId: desk.meetingId, blocks: [], removed: [{ id, baseRevision }] }));
    expect(desk.block(id)).toBeUndefined();
    expect(isOpen(id)).toBe(true);
    expect(isOpen(desk.newId())).toBe(false);
  });
});
