import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { v7 as makeUuid } from 'uuid';
import { listItems } from '../../db/items.ts';
import { listMeetings } from '../../db/meeting-list.ts';
import { openBook } from '../../db/open.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import type { BlockContent } from '../../shared/domain/block.ts';
import { type BlockId, blockIdSchema, editIdSchema, type ItemId, type MeetingId } from '../../shared/ids.ts';

/*
 * Run as a program of its own by the kill loop: writes into the book without a pause, and says the id of each edit
 * once it is committed. As a control it can say it before, which is the mistake that the loop has to find.
 *
 *   node kill-child.ts FILE commit|early FIRST
 */

const [, , file = '', mode = 'commit', first = '0'] = process.argv;

const say = (line: string): void => void writeSync(1, `${line}\n`);

type Place = { readonly meetingId: MeetingId; readonly itemId: ItemId };

const findPlace = (book: Book): Place =>
  book.read((db) => {
    const meetingId = listMeetings(db, { filter: {}, limit: 1 }).rows[0]?.id;
    const itemId = meetingId && listItems(db, meetingId)[0]?.id;
    if (!meetingId || !itemId) throw new Error('The book has no meeting');
    return { meetingId, itemId };
  });

/** Five kinds of work in turn: typing on, a paste of 50 kB, a new block, an action, another place. */
const contentOf = (count: number): BlockContent => {
  const text = `edit ${count}`;
  if (count % 5 === 3) return { kind: 'action', owners: ['HC'], due: { words: text }, runs: [{ text }] };
  if (count % 5 === 1) return { kind: 'paragraph', runs: [{ text: `${text} ${'paste '.repeat(8_333)}` }] };
  return { kind: 'paragraph', runs: [{ text }] };
};

const known = new Map<BlockId, number>();
const ids = Array.from({ length: 8 }, () => blockIdSchema.parse(makeUuid()));

const edit = (db: WritableDb, { meetingId, itemId }: Place, count: number): void => {
  const id = ids[count % ids.length] ?? blockIdSchema.parse(makeUuid());
  const block = { id, itemId, rank: `a${count % 7}V`, content: contentOf(count), baseRevision: known.get(id) ?? 0 };
  const { revisions } = saveBlocks(db, { meetingId, blocks: [block], removed: [] });
  known.set(id, revisions[id] ?? 0);
};

const main = async (): Promise<void> => {
  const opened = await openBook(file, { makeId: () => makeUuid(), now: Date.now });
  if (!opened.ok) throw new Error(opened.error.message);
  const book = opened.value;
  // A killed program leaves no cache behind by itself, and the next one starts in half the time with it.
  flushCompileCache();
  const place = findPlace(book);
  const codec = { encode: () => '{}', decode: () => undefined };
  for (let count = Number(first); ; count += 1) {
    const editId = editIdSchema.parse(makeUuid());
    book.write({ editId, method: 'test' }, codec, (db) => {
      edit(db, place, count);
      if (mode === 'early') say(`${count} ${editId}`);
    });
    if (mode === 'commit') say(`${count} ${editId}`);
  }
};

await main();
