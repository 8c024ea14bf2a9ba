import { beforeEach, describe, expect, it } from 'vitest';
import { listBlocks } from '../../db/blocks.ts';
import { readLog } from '../../db/edit-log.ts';
import { Refusal } from '../../db/errors.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import { run, sql } from '../../db/sql.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import type { SavedBlock } from '../../shared/api/blocks.ts';
import { type BlockContent, textOf } from '../../shared/domain/block.ts';
import { type BlockId, itemIdSchema, meetingIdSchema } from '../../shared/ids.ts';
import { action, type Desk, marked, openDesk, openSmallMeeting, paragraph, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';

const words = (content: BlockContent): string => ('runs' in content ? textOf(content.runs) : '');

describe('saveBlocks', () => {
  let book: Book;
  let desk: Desk;
  const texts = () => book.read((db) => listBlocks(db, desk.meetingId)).blocks.map(({ content }) => words(content));
  const save = (blocks: SavedBlock[], meetingId = desk.meetingId) =>
    write(book, (db) => saveBlocks(db, { meetingId, blocks, removed: [] })).reply;

  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book);
    return () => book.close();
  });

  it('inserts a block, then changes it, and counts its revisions', () => {
    const id = desk.newId();
    expect(desk.put(id, paragraph('The taps')).revisions).toEqual({ [id]: 1 });
    expect(desk.put(id, paragraph('The taps leak.')).revisions).toEqual({ [id]: 2 });
    expect(texts()).toEqual(['The taps leak.']);
  });

  it('writes nothing when the block is as it is stored', () => {
    const id = desk.newId();
    desk.put(id, paragraph('The taps'));
    const before = book.read((db) => readLog(db, 0)).length;
    expect(desk.put(id, paragraph('The taps')).revisions).toEqual({ [id]: 1 });
    expect(book.read((db) => readLog(db, 0)).length).toBe(before);
  });

  it('keeps the order of ranks, ties by id', () => {
    const [one, two, three] = [desk.newId(), desk.newId(), desk.newId()];
    desk.put(two, paragraph('two'), { rank: 'a1' });
    desk.put(one, paragraph('one'), { rank: 'a1' });
    desk.put(three, paragraph('three'), { rank: 'a0' });
    expect(texts()).toEqual(['three', 'one', 'two']);
  });

  it('moves a block that comes with another item, and keeps its id', () => {
    const [one, two] = [desk.newId(), desk.newId()];
    desk.put(one, paragraph('one'), { item: 0 });
    desk.put(two, paragraph('two'), { item: 1 });
    desk.put(one, paragraph('one'), { item: 1, rank: 'b00' });
    expect(desk.block(one)?.itemId).toBe(desk.items[1]);
    expect(texts()).toEqual(['two', 'one']);
  });

  it('takes a block out, and brings it back when it comes again', () => {
    const id = desk.newId();
    desk.put(id, paragraph('gone?'));
    desk.remove(id);
    expect(texts()).toEqual([]);
    expect(desk.put(id, paragraph('no, here')).clashes).toEqual([]);
    expect(texts()).toEqual(['no, here']);
  });

  it('takes a paste of 1 MB', () => {
    const id = desk.newId();
    const text = 'ä'.repeat(1_000_000);
    desk.put(id, paragraph(text));
    expect(texts()).toEqual([text]);
  });

  it('gives a text back letter by letter, whatever is in it', () => {
    const id = desk.newId();
    const odd = '\u0000 "quoted" \\ 🜂 \ud800 \u2028 İ';
    desk.put(id, paragraph(odd));
    expect(texts()).toEqual([odd]);
  });

  describe('when another window was faster', () => {
    const other = () => openDesk(book, desk.meetingId, countedIds(0x07e0_0000_0000));

    it('keeps the stored block and puts what was sent right behind it', () => {
      const [id, next] = [desk.newId(), desk.newId()];
      desk.put(id, paragraph('as typed here'), { rank: 'a0' });
      desk.put(next, paragraph('the next one'), { rank: 'a1' });
      const { clashes, revisions } = other().put(id, paragraph('as typed there'), { rank: 'a0' });
      expect(texts()).toEqual(['as typed here', 'as typed there', 'the next one']);
      const [clash] = clashes;
      expect(clash).toMatchObject({ id, itemId: desk.items[0] });
      expect(revisions).toEqual({ [String(clash?.keptAs)]: 1 });
    });

    it('keeps both behind a rank that no library made', () => {
      const id = desk.newId();
      desk.put(id, paragraph('here'), { rank: '!' });
      other().put(id, paragraph('there'), { rank: '!' });
      expect(texts()).toEqual(['here', 'there']);
    });

    it('finds no clash when both say the same', () => {
      const id = desk.newId();
      desk.put(id, paragraph('the same'), { rank: 'a0' });
      expect(other().put(id, paragraph('the same'), { rank: 'a0' }).clashes).toEqual([]);
      expect(texts()).toEqual(['the same']);
    });

    it('does not double words that were only moved', () => {
      const id = desk.newId();
      desk.put(id, paragraph('the same'), { rank: 'a0' });
      expect(other().put(id, paragraph('the same'), { rank: 'a5' }).clashes).toEqual([{ id, itemId: desk.items[0] }]);
      expect(texts()).toEqual(['the same']);
    });

    /** Another window that knows the block as it was first saved. */
    const saveLate = (id: BlockId, content: BlockContent) => {
      const [itemId] = desk.items;
      if (!itemId) throw new Error('The meeting has no item');
      return save([{ id, itemId, rank: 'a0', content, baseRevision: 1 }]);
    };

    it('joins an owner from one to words from the other', () => {
      const id = desk.newId();
      desk.put(id, action('to mend the tap'), { rank: 'a0' });
      desk.put(id, action('to mend the tap', { owners: ['Ada Quill'] }), { rank: 'a0' });
      const { clashes, revisions, badges } = saveLate(id, action('to mend the tap soon'));
      expect([clashes, revisions, badges.length]).toEqual([[{ id, itemId: desk.items[0] }], {}, 1]);
      const { blocks } = book.read((db) => listBlocks(db, desk.meetingId));
      expect(blocks).toMatchObject([
        { id, revision: 3, content: action('to mend the tap soon', { owners: ['Ada Quill'] }) },
      ]);
    });

    it('leaves a block where it was moved when its words come from elsewhere', () => {
      const [id, next] = [desk.newId(), desk.newId()];
      desk.put(id, paragraph('first'), { rank: 'a0' });
      desk.put(next, paragraph('second'), { rank: 'a1' });
      desk.put(id, paragraph('first'), { rank: 'a2' });
      saveLate(id, paragraph('first, and more'));
      expect(texts()).toEqual(['second', 'first, and more']);
    });

    it('keeps both when both changed the words since', () => {
      const id = desk.newId();
      desk.put(id, paragraph('one'), { rank: 'a0' });
      desk.put(id, paragraph('one here'), { rank: 'a0' });
      saveLate(id, paragraph('one there'));
      expect(texts()).toEqual(['one here', 'one there']);
    });

    it('keeps words confidential whose block was moved out of a confidential item meanwhile', () => {
      const id = desk.newId();
      const [open, itemId] = desk.items;
      if (!itemId || !open) throw new Error('The meeting has too few items');
      const block = { id, itemId, rank: 'a0', content: paragraph('secret terms'), baseRevision: 0 };
      save([block]);
      const moved = { itemId: open, visibility: 'confidential', content: paragraph('secret terms, cut') } as const;
      save([{ ...block, ...moved, baseRevision: 1 }]);
      save([{ ...block, content: paragraph('secret terms, and more'), baseRevision: 1 }]);
      const { blocks } = book.read((db) => listBlocks(db, desk.meetingId));
      expect(blocks.map(({ visibility }) => visibility)).toEqual(['confidential', 'confidential']);
    });

    it('does not take out a block that was changed since', () => {
      const id = desk.newId();
      desk.put(id, paragraph('still wanted'));
      expect(other().remove(id).clashes).toEqual([{ id, itemId: desk.items[0] }]);
      expect(texts()).toEqual(['still wanted']);
    });

    it('gives the kept copy an action and decisions of its own', () => {
      const [id, text] = [desk.newId(), desk.newId()];
      desk.put(id, action('to mend the tap'), { rank: 'a0' });
      const { badges, clashes } = other().put(id, action('to mend both taps'), { rank: 'a0' });
      expect(badges.map(({ reference }) => reference)).toEqual(['AT 3/01', 'AT 3/02']);
      expect(badges[1]?.blockId).toBe(clashes[0]?.keptAs);
      const mark = countedIds(0xdec0_0000_0000)();
      desk.put(text, marked('They ', [mark, 'AGREED', 'AGREED to dig']), { rank: 'a2' });
      const kept = other().put(text, marked('They all ', [mark, 'AGREED', 'AGREED to dig']), { rank: 'a2' }).clashes[0]
        ?.keptAs;
      const content = kept && desk.block(kept)?.content;
      expect(content && 'runs' in content && content.runs[1]?.decision?.id).not.toBe(mark);
    });
  });

  describe('refuses, and writes nothing', () => {
    const block = (more: Partial<SavedBlock> = {}): SavedBlock => ({
      id: desk.newId(),
      itemId: desk.items[0] ?? itemIdSchema.parse(countedIds()()),
      rank: 'a0',
      content: paragraph('words'),
      baseRevision: 0,
      ...more,
    });
    const unknownItem = itemIdSchema.parse(countedIds(0xdead_0000_0000)());
    const codeOf = (work: () => unknown): string | undefined => {
      try {
        work();
      } catch (error) {
        if (error instanceof Refusal) return error.error.code;
      }
      return undefined;
    };

    it('an unknown meeting', () => {
      const nowhere = meetingIdSchema.parse(countedIds(0xdead_0000_0000)());
      expect(codeOf(() => save([block()], nowhere))).toBe('notFound');
    });

    it('an unknown item, and the good blocks beside it', () => {
      expect(codeOf(() => save([block(), block({ itemId: unknownItem })]))).toBe('notFound');
      expect(texts()).toEqual([]);
    });

    it('what comes after the minutes were approved, and answers what came before as it did', () => {
      const [first, second] = [desk.newId(), desk.newId()];
      const editId = makeEditId();
      const work = (db: WritableDb) =>
        saveBlocks(db, { meetingId: desk.meetingId, blocks: [block({ id: first })], removed: [] });
      const before = write(book, work, editId).reply;
      desk.put(second, action('to mend the fence'));
      write(book, (db) => void run(db, sql`UPDATE meetings SET state = 'approved' WHERE id = ${desk.meetingId}`));
      const attempts = [
        () => save([block()]),
        () => desk.put(second, paragraph('something else')),
        () => desk.remove(second),
      ];
      for (const attempt of attempts) expect(attempt).toThrow(/^These minutes are approved and can’t change\./);
      expect(write(book, work, editId).reply).toEqual(before);
      expect(texts()).toEqual(['words', 'to mend the fence']);
      expect(desk.handOut()).toMatchObject([{ reference: 'AT 3/01', frozen: true }]);
    });

    it('an item and a block of another meeting', () => {
      const elsewhere = openDesk(book, loadFile(book, smallFile({ meeting: { number: '4', state: 'planned' } })));
      const [theirs] = elsewhere.items;
      expect(codeOf(() => save([block({ itemId: theirs ?? unknownItem })]))).toBe('refused');
      const id = desk.newId();
      desk.put(id, paragraph('ours'));
      expect(codeOf(() => elsewhere.put(id, paragraph('stolen')))).toBe('refused');
      expect(codeOf(() => elsewhere.remove(id))).toBe('refused');
      expect(texts()).toEqual(['ours']);
    });
  });
});
