import { describe, expect, test } from 'vitest';
import { nextVisibility } from '../../../../renderer/editor/commands/set-visibility.ts';
import { ITEM_A, openWritingDesk, paragraph, storedBlock } from '../../../helpers/writing-desk.ts';

describe('the visibility of blocks', () => {
  test('goes round: confidential, only for the public, for everyone', () => {
    const desk = openWritingDesk([paragraph(1, 'one')]);
    desk.caret(0, 1);
    desk.run(nextVisibility);
    expect(desk.visibilities()).toEqual(['confidential']);
    desk.run(nextVisibility);
    expect(desk.visibilities()).toEqual(['public']);
    desk.run(nextVisibility);
    expect(desk.visibilities()).toEqual([null]);
  });

  test('becomes one for all selected blocks, tables too, and is undone in one step', () => {
    const table = storedBlock(2, ITEM_A, { kind: 'table', rows: [['a']] });
    const hidden = storedBlock(3, ITEM_A, { kind: 'paragraph', runs: [{ text: 'x' }] }, 'public');
    const desk = openWritingDesk([paragraph(1, 'one'), table, hidden, paragraph(4, 'four')]);
    desk.select([0, 1], [2, 1]);
    desk.run(nextVisibility);
    expect(desk.visibilities()).toEqual(['confidential', 'confidential', 'confidential', null]);
    desk.press('Ctrl+z');
    expect(desk.visibilities()).toEqual([null, null, 'public', null]);
  });
});
