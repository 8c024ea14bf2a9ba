import { describe, expect, it } from 'vitest';
import { putBehind } from '../../../renderer/editor/put-behind.ts';
import type { BlockContent } from '../../../shared/domain/block.ts';
import type { BlockId } from '../../../shared/ids.ts';
import { ITEM_A, openWritingDesk, paragraph, storedBlock } from '../../helpers/writing-desk.ts';

const sentence: BlockContent = { kind: 'paragraph', runs: [{ text: 'The meeting was no longer quorate.' }] };

const put = (desk: ReturnType<typeof openWritingDesk>, blockId?: BlockId): void =>
  desk.editor.dispatch(putBehind(desk.editor.state, { itemId: ITEM_A, ...(blockId ? { blockId } : {}) }, sentence));

describe('putBehind', () => {
  it('puts a block behind another one while the caret stays where words are typed', () => {
    const first = paragraph(1, 'Somebody left.');
    const desk = openWritingDesk([first, paragraph(2, 'Members we')]);
    desk.caret(1, -1);
    put(desk, first.id);
    desk.type('nt on.');
    expect(desk.lines()).toEqual([
      'paragraph: Somebody left.',
      'paragraph: The meeting was no longer quorate.',
      'paragraph: Members went on.',
    ]);
    expect(new Set(desk.ids()).size).toBe(3);
    expect(desk.ids()).not.toContain(null);
  });

  it('puts it at the start of an item where no block is named, and takes it back in one step', () => {
    const desk = openWritingDesk([paragraph(1, 'Members went on.')]);
    put(desk);
    expect(desk.lines()).toEqual(['paragraph: The meeting was no longer quorate.', 'paragraph: Members went on.']);
    desk.press('Ctrl+z');
    expect(desk.lines()).toEqual(['paragraph: Members went on.']);
  });

  it('keeps a sentence about what is confidential confidential', () => {
    const first = storedBlock(1, ITEM_A, { kind: 'paragraph', runs: [{ text: 'Somebody left.' }] }, 'confidential');
    const desk = openWritingDesk([first]);
    put(desk, first.id);
    expect(desk.visibilities()).toEqual(['confidential', 'confidential']);
  });

  it('keeps a sentence that follows from what is confidential elsewhere confidential', () => {
    const desk = openWritingDesk([paragraph(1, 'Members went on.')]);
    desk.editor.dispatch(putBehind(desk.editor.state, { itemId: ITEM_A }, sentence, true));
    expect(desk.visibilities()).toEqual(['confidential', null]);
  });
});
