import { beforeEach, describe, expect, it } from 'vitest';
import { saveBlocks } from '../../db/save-blocks.ts';
import { get, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import type { BlockId } from '../../shared/ids.ts';
import { action, type Desk, decision, heading, openSmallMeeting, paragraph } from '../helpers/builders.ts';
import { createBook, write } from '../helpers/create-book.ts';

type Codes = { readonly block: string | null; readonly decision: string | null; readonly action: string | null };

describe('the matter of a block', () => {
  let book: Book;
  let desk: Desk;
  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book);
    return () => book.close();
  });

  const codesOf = (id: BlockId): Codes | undefined =>
    book.read((db) =>
      get<Codes>(
        db,
        sql`SELECT bm.code AS block, dm.code AS decision, am.code AS action FROM blocks b
          LEFT JOIN matters bm ON bm.id = b.matter_id
          LEFT JOIN decisions d ON d.block_id = b.id LEFT JOIN matters dm ON dm.id = d.matter_id
          LEFT JOIN actions a ON a.block_id = b.id LEFT JOIN matters am ON am.id = a.matter_id
          WHERE b.id = ${id}`,
      ),
    );
  const code = (id: BlockId) => codesOf(id)?.block ?? null;

  /** Blocks in their order, at ranks that leave room between them. */
  const type = (...contents: Parameters<Desk['put']>[1][]): BlockId[] =>
    contents.map((content, index) => {
      const id = desk.newId();
      desk.put(id, content, { rank: `a${index}V` });
      return id;
    });
  const [one, two] = [heading(1, 'PL01 ‘The pond’'), heading(2, 'PL02 ‘The path’')];

  it('comes from the heading above, for its decisions and actions as well', () => {
    const ids = type(one, paragraph('text'), decision('AGREED', 'to dig'), action('to dig'));
    expect(ids.map(code)).toEqual(['PL01', 'PL01', 'PL01', 'PL01']);
    expect(ids.map((id) => codesOf(id)?.decision ?? codesOf(id)?.action)).toEqual([null, null, 'PL01', 'PL01']);
  });

  it('holds until the next heading of the same or a higher level', () => {
    const ids = type(
      paragraph('before'),
      one,
      two,
      paragraph('in the path'),
      heading(2, 'No code'),
      paragraph('back in the pond'),
      heading(1, 'None either'),
      paragraph('in nothing'),
    );
    expect(ids.map(code)).toEqual([null, 'PL01', 'PL02', 'PL02', 'PL01', 'PL01', null, null]);
  });

  it('does not reach into the next item', () => {
    type(one);
    const id = desk.newId();
    desk.put(id, paragraph('fences'), { item: 1, rank: 'a0' });
    expect(code(id)).toBeNull();
  });

  it('is found anew when a heading comes, changes, moves or goes', () => {
    const [, text] = type(paragraph('first'), action('to dig'));
    const title = desk.newId();
    const both = () => text && [code(text), codesOf(text)?.action];
    desk.put(title, heading(1, 'PL01'), { rank: 'a0k' });
    expect(both()).toEqual(['PL01', 'PL01']);
    desk.put(title, heading(1, 'PL07'));
    expect(both()).toEqual(['PL07', 'PL07']);
    desk.put(title, heading(1, 'PL07'), { rank: 'a9' });
    expect(both()).toEqual([null, null]);
    desk.put(title, heading(1, 'PL07'), { rank: 'a0k' });
    desk.put(title, paragraph('PL07'));
    expect(both()).toEqual([null, null]);
    desk.put(title, heading(1, 'PL07'));
    expect(both()).toEqual(['PL07', 'PL07']);
    desk.remove(title);
    expect(both()).toEqual([null, null]);
  });

  it('goes with a heading into another item, and leaves the first', () => {
    const [title, text] = type(one, paragraph('pond'));
    const fence = desk.newId();
    desk.put(fence, paragraph('fence'), { item: 1, rank: 'a5' });
    if (!title || !text) throw new Error('nothing typed');
    desk.put(title, one, { item: 1, rank: 'a1' });
    expect([code(text), code(fence)]).toEqual([null, 'PL01']);
  });

  it('changes with the place of a paragraph', () => {
    const [, , text] = type(one, heading(1, 'PL05'), paragraph('moving'));
    if (!text) throw new Error('nothing typed');
    expect(code(text)).toBe('PL05');
    desk.put(text, paragraph('moving'), { rank: 'a0k' });
    expect(code(text)).toBe('PL01');
  });

  it('takes its title from the heading while nothing else knows it', () => {
    const id = desk.newId();
    const title = () =>
      book.read((db) => get<{ title: string }>(db, sql`SELECT title FROM matters WHERE code = 'PL01'`))?.title;
    desk.put(id, heading(1, 'PL01 ‘The'));
    expect(title()).toBe('');
    desk.put(id, heading(1, 'PL01 ‘The pond’'));
    expect(title()).toBe('The pond');
  });

  it('costs one row for one paragraph among a thousand blocks', () => {
    const [, text] = type(one, paragraph('word'));
    const [itemId] = desk.items;
    if (!text || !itemId) throw new Error('nothing typed');
    const blocks = Array.from({ length: 1000 }, (_, index) => ({
      id: desk.newId(),
      itemId,
      rank: `b${index}V`,
      content: paragraph(`line ${index}`),
      baseRevision: 0,
    }));
    write(book, (db) => saveBlocks(db, { meetingId: desk.meetingId, blocks, removed: [] }));
    const changed = () => book.read((db) => get<{ n: number }>(db, sql`SELECT total_changes() AS n`))?.n ?? 0;
    const before = changed();
    desk.put(text, paragraph('words'));
    // The block, its line in the edit log, and where that line is found by the block.
    expect(changed() - before).toBe(3);
  });
});
