import { beforeEach, describe, expect, it } from 'vitest';
import { listBlocks } from '../../db/blocks.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import type { Book } from '../../db/types.ts';
import type { BlockId } from '../../shared/ids.ts';
import { type Desk, openSmallMeeting, paragraph } from '../helpers/builders.ts';
import { createBook, write } from '../helpers/create-book.ts';

describe('the open line of a meeting', () => {
  let book: Book;
  let desk: Desk;
  const openLine = () => book.read((db) => listBlocks(db, desk.meetingId)).openLine;
  const remove = (id: BlockId): void => {
    const removed = [{ id, baseRevision: 1 }];
    write(book, (db) => saveBlocks(db, { meetingId: desk.meetingId, blocks: [], removed }));
  };
  const type = (id: BlockId): void => {
    write(book, (db) => saveBlocks(db, { meetingId: desk.meetingId, blocks: [], removed: [], openLine: id }));
  };

  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book);
    return () => book.close();
  });

  it('is none until a save names one, then the last one that was named', () => {
    const [one, two] = [desk.newId(), desk.newId()];
    expect(openLine()).toBeUndefined();
    type(one);
    type(two);
    expect(openLine()).toBe(two);
  });

  it('stays open while other blocks are saved, and no longer than its own is not', () => {
    const [one, two] = [desk.newId(), desk.newId()];
    desk.put(one, paragraph('+OP'));
    type(one);
    desk.put(two, paragraph('Tea was served.'));
    expect(openLine()).toBe(one);
    desk.put(one, paragraph('+OP, if she can'));
    expect(openLine()).toBeUndefined();
  });

  it('goes with its block', () => {
    const id = desk.newId();
    desk.put(id, paragraph('+OP'));
    type(id);
    remove(id);
    expect(openLine()).toBeUndefined();
  });
});
