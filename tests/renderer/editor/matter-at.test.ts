import { describe, expect, test } from 'vitest';
import { matterAt } from '../../../renderer/editor/matter-at.ts';
import { heading } from '../../helpers/builders.ts';
import { ITEM_A, openWritingDesk, paragraph, storedBlock } from '../../helpers/writing-desk.ts';

const open = () =>
  openWritingDesk([
    paragraph(1, 'Before HW001.'),
    storedBlock(2, ITEM_A, heading(1, 'HW002 ‘Lights’')),
    storedBlock(3, ITEM_A, heading(2, 'Costs')),
    paragraph(4, 'As with HW003, dear.'),
    storedBlock(5, ITEM_A, heading(2, 'HW004')),
    storedBlock(6, ITEM_A, { kind: 'table', rows: [['a']] }),
    storedBlock(7, ITEM_A, heading(1, 'Other')),
    paragraph(8, 'Last.'),
  ]);

const at = matterAt(['HW\\d{3}']);

describe('the matter at the caret', () => {
  test.each([
    ['the code that it stands in', 0, 8, 'HW001'],
    ['the code that it stands right behind', 0, 12, 'HW001'],
    ['none where no heading stands above', 0, 2, undefined],
    ['the heading it stands in', 1, 9, 'HW002'],
    ['the heading above, over one of a lower level without a code', 3, 0, 'HW002'],
    ['the code in a text of another matter', 3, 10, 'HW003'],
    ['the nearest heading with a code', 4, 1, 'HW004'],
    ['none below a heading of the same level without a code', 7, 2, undefined],
  ])('is %s', (_which, index, offset, code) => {
    const desk = open();
    desk.caret(index, offset);
    expect(at(desk.editor.state)).toBe(code);
  });

  test('is nothing where the body has no codes', () => {
    const desk = open();
    desk.caret(0, 8);
    expect(matterAt([])(desk.editor.state)).toBeUndefined();
  });
});
