import { describe, expect, test } from 'vitest';
import { Earlier } from '../../../renderer/editor/earlier.ts';
import type { StoredBlock } from '../../../shared/api/blocks.ts';
import { itemIdSchema } from '../../../shared/ids.ts';
import {
  CONFIDENTIAL_ITEM,
  deskContext,
  ITEM_A,
  ITEM_B,
  openWritingDesk,
  paragraph,
  storedBlock,
} from '../../helpers/writing-desk.ts';

const GONE_ITEM = itemIdSchema.parse('0192f0c0-0000-7000-8000-0000000000dd');

const open = (blocks: readonly StoredBlock[], { isRecord = false, place = 0 } = {}) => {
  const desk = openWritingDesk(blocks);
  const earlier = new Earlier({
    minutes: desk.minutes,
    context: () => deskContext,
    isRecord: () => isRecord,
    placeOf: () => place,
  });
  return { ...desk, earlier };
};

describe('a block that is put back as it was', () => {
  test('says again what it said, with its kind, and keeps its id', () => {
    const desk = open([paragraph(1, 'one'), paragraph(2, 'two')]);
    const ids = desk.ids();
    const was = storedBlock(2, ITEM_A, { kind: 'action', owners: ['Orla Penhale'], runs: [{ text: 'to ask' }] });
    expect(desk.earlier.putBlock(was, ITEM_A)).toBe(ITEM_A);
    expect(desk.lines()).toEqual(['paragraph: one', 'action[Orla Penhale]: to ask']);
    expect(desk.ids()).toEqual(ids);
    desk.type('!');
    expect(desk.lines()[1]).toBe('action[Orla Penhale]: to ask!');
  });

  test('goes away again by one undo, apart from what was typed before and after', () => {
    const desk = open([paragraph(1, 'one')]);
    desk.caret(0, -1);
    desk.type('X');
    desk.earlier.putBlock(paragraph(1, 'earlier'), ITEM_A);
    desk.type('Y');
    desk.press('Ctrl+z');
    expect(desk.lines()).toEqual(['paragraph: earlier']);
    desk.press('Ctrl+z');
    expect(desk.lines()).toEqual(['paragraph: oneX']);
    desk.press('Ctrl+y');
    expect(desk.lines()).toEqual(['paragraph: earlier']);
  });

  test('is changed where it stands now', () => {
    const desk = open([paragraph(1, 'one'), paragraph(2, 'two', ITEM_B)]);
    expect(desk.earlier.putBlock(paragraph(2, 'earlier', ITEM_A), ITEM_A)).toBe(ITEM_B);
    expect(desk.lines(ITEM_A)).toEqual(['paragraph: one']);
    expect(desk.lines(ITEM_B)).toEqual(['paragraph: earlier']);
  });

  test('comes in where it stood when it was taken out, and can be cut and pasted like any other', () => {
    const desk = open([paragraph(1, 'one'), paragraph(3, 'three')], { place: 1 });
    const was = storedBlock(2, ITEM_A, { kind: 'action', runs: [{ text: 'to ask' }] });
    desk.earlier.putBlock(was, ITEM_B);
    expect(desk.lines()).toEqual(['paragraph: one', 'action: to ask', 'paragraph: three']);
    desk.select([1, 0], [1, 6]);
    const cut = desk.cut();
    desk.goTo(ITEM_B);
    desk.paste(cut);
    expect(desk.ids(ITEM_B)).toContain(was.id);
  });

  test('takes the place of an empty line, and goes to the end of another item when its own is gone', () => {
    const desk = open([paragraph(1, 'one')]);
    desk.earlier.putBlock(paragraph(2, 'two', ITEM_B), ITEM_A);
    expect(desk.lines(ITEM_B)).toEqual(['paragraph: two']);
    expect(desk.earlier.putBlock(paragraph(3, 'three', GONE_ITEM), ITEM_A)).toBe(ITEM_A);
    expect(desk.lines(ITEM_A)).toEqual(['paragraph: one', 'paragraph: three']);
  });

  test('is refused in minutes that are the record', () => {
    const desk = open([paragraph(1, 'one')], { isRecord: true });
    expect(desk.earlier.putBlock(paragraph(1, 'earlier'), ITEM_A)).toBeUndefined();
    expect(desk.earlier.putItem(ITEM_A, [])).toBe(false);
    expect(desk.lines()).toEqual(['paragraph: one']);
  });
});

describe('words that come back', () => {
  const secret = (number: number, text: string) =>
    storedBlock(number, ITEM_A, { kind: 'paragraph', runs: [{ text }] }, 'confidential');

  test.each<[string, StoredBlock, StoredBlock]>([
    ['were confidential then', paragraph(1, 'open'), secret(1, 'secret')],
    ['are confidential now', secret(1, 'secret'), paragraph(1, 'open')],
    ['stood in a confidential item', paragraph(1, 'open'), paragraph(1, 'secret', CONFIDENTIAL_ITEM)],
    ['stood in an item that is gone', paragraph(1, 'open'), paragraph(1, 'secret', GONE_ITEM)],
  ])('are confidential when they %s', (_when, now, was) => {
    const desk = open([now]);
    desk.earlier.putBlock(was, ITEM_A);
    expect(desk.visibilities()).toEqual(['confidential']);
  });

  test('are as open as they were otherwise', () => {
    const desk = open([paragraph(1, 'one'), paragraph(2, 'two', CONFIDENTIAL_ITEM)]);
    desk.earlier.putBlock(paragraph(1, 'earlier'), ITEM_A);
    desk.earlier.putBlock(paragraph(2, 'earlier', CONFIDENTIAL_ITEM), ITEM_A);
    expect([...desk.visibilities(ITEM_A), ...desk.visibilities(CONFIDENTIAL_ITEM)]).toEqual([null, null]);
  });
});

describe('an item that is put back as it was', () => {
  test('says what it said and nothing else, with blocks from where they were moved, in one step', () => {
    const desk = open([
      paragraph(1, 'one'),
      paragraph(4, 'new'),
      paragraph(2, 'two', ITEM_B),
      paragraph(5, 'b', ITEM_B),
    ]);
    const before = [desk.ids(ITEM_A), desk.ids(ITEM_B)];
    const [one] = desk.minutes.state(ITEM_A).doc.content.content;
    expect(desk.earlier.newIn(ITEM_A, [paragraph(1, 'one'), paragraph(2, 'two')])).toBe(1);
    expect(desk.earlier.putItem(ITEM_A, [paragraph(1, 'one'), paragraph(2, 'two'), paragraph(3, 'three')])).toBe(true);
    expect(desk.lines(ITEM_A)).toEqual(['paragraph: one', 'paragraph: two', 'paragraph: three']);
    expect(desk.lines(ITEM_B)).toEqual(['paragraph: b']);
    // What says the same is the same node, so that it is not saved again.
    expect(desk.minutes.state(ITEM_A).doc.child(0)).toBe(one);
    desk.minutes.undo();
    expect([desk.ids(ITEM_A), desk.ids(ITEM_B)]).toEqual(before);
  });

  test('is a line to type in when nothing was minuted then', () => {
    const desk = open([paragraph(1, 'one')]);
    desk.earlier.putItem(ITEM_A, []);
    expect(desk.lines()).toEqual(['paragraph: ']);
  });
});

describe('what a block says now', () => {
  test('is known with its item, also whether it is the same as then', () => {
    const { earlier } = open([paragraph(1, 'one')]);
    expect(earlier.now(paragraph(1, '').id)).toEqual({ content: paragraph(1, 'one').content, itemId: ITEM_A });
    expect(earlier.now(paragraph(2, '').id)).toBeUndefined();
    expect([earlier.isNow(paragraph(1, 'one')), earlier.isNow(paragraph(1, 'two'))]).toEqual([true, false]);
    expect(earlier.isNow({ ...paragraph(1, 'one'), visibility: 'confidential' })).toBe(false);
  });
});
