import { beforeEach, describe, expect, it } from 'vitest';
import { blockHistory, removedBlocks } from '../../db/history.ts';
import type { Book } from '../../db/types.ts';
import { wordsOf } from '../../shared/domain/block-words.ts';
import type { BlockId } from '../../shared/ids.ts';
import { action, type Desk, heading, openSmallMeeting, paragraph } from '../helpers/builders.ts';
import { createBook, FIXED_NOW } from '../helpers/create-book.ts';
import { refused } from '../helpers/registers.ts';

let book: Book;
let desk: Desk;
beforeEach(async () => {
  book = await createBook();
  desk = openSmallMeeting(book);
  return () => book.close();
});

const typed = (...texts: readonly string[]): BlockId => {
  const id = desk.newId();
  for (const text of texts) desk.put(id, paragraph(text));
  return id;
};
const history = (blockId: BlockId, every = false) => book.read((db) => blockHistory(db, { blockId, every }));
const words = (blockId: BlockId, every = false) =>
  history(blockId, every).map(({ block }) => block && wordsOf(block.content));
const removed = (item?: number) =>
  book.read((db) =>
    removedBlocks(db, { meetingId: desk.meetingId, itemId: item === undefined ? undefined : desk.items[item] }),
  );

describe('the history of a block', () => {
  it('has every state that was saved', () => {
    const id = typed('The', 'The lamp', 'The lamp went out.');
    typed('Another block.');
    expect(words(id, true)).toEqual(['The', 'The lamp', 'The lamp went out.']);
  });

  it('sees typing as one step, and keeps what was there before words were taken out', () => {
    const id = typed('The lamp', 'The lamp went out at dusk.', 'The lamp', 'The lamp burns.');
    expect(words(id)).toEqual(['The lamp went out at dusk.', 'The lamp burns.']);
    expect(history(id)[0]).toMatchObject({ edits: 2, from: FIXED_NOW, at: FIXED_NOW, method: 'test' });
  });

  it('goes on through another kind, another item, its removal and its return', () => {
    const id = typed('Lamps');
    desk.put(id, heading(2, 'Lamps'), { item: 1 });
    desk.remove(id);
    desk.put(id, paragraph('Lamps'));
    const steps = history(id).map(({ block }) => block && [block.content.kind, block.itemId]);
    expect(steps).toEqual([
      ['paragraph', desk.items[0]],
      ['heading', desk.items[1]],
      null,
      ['paragraph', desk.items[1]],
    ]);
  });

  it('is refused with a sentence for a block that was never saved', () => {
    expect(refused(() => history(desk.newId()))).toMatchObject({ code: 'notFound' });
  });
});

describe('what was taken out', () => {
  it('is found by its meeting and by its item, what went last first', () => {
    const [first, second, third] = [typed('One.'), typed('Two.'), typed('Three.')];
    desk.put(second, paragraph('Two.'), { item: 1 });
    desk.remove(first);
    desk.remove(second);
    expect(
      removed()
        .map(({ block }) => wordsOf(block.content))
        .toSorted(),
    ).toEqual(['One.', 'Two.']);
    expect(removed(1)).toMatchObject([{ block: { id: second }, at: FIXED_NOW }]);
    desk.put(first, paragraph('One.'));
    expect(removed(0)).toEqual([]);
    expect(desk.block(third)).toBeDefined();
  });

  it('does not count lines that said nothing', () => {
    desk.remove(typed(' '));
    expect(removed()).toEqual([]);
  });

  it('says the number that its action had, and has again', () => {
    const id = desk.newId();
    desk.put(id, action('to dig'));
    const reference = desk.badge(id)?.reference;
    desk.remove(id);
    expect(removed()).toMatchObject([{ reference }]);
    desk.put(id, action('to dig'));
    expect(desk.badge(id)?.reference).toBe(reference);
  });
});
