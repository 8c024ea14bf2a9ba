import { TextSelection } from 'prosemirror-state';
import { addColumnAfter, deleteRow } from 'prosemirror-tables';
import { describe, expect, test } from 'vitest';
import { insertTable } from '../../../../renderer/editor/commands/table.ts';
import { ITEM_A, openWritingDesk, paragraph, storedBlock } from '../../../helpers/writing-desk.ts';

const table = (number: number, rows: string[][]) => storedBlock(number, ITEM_A, { kind: 'table', rows });

/** Puts the caret at the end of a cell. */
const toCell = ({ editor }: ReturnType<typeof openWritingDesk>, text: string): void => {
  let at = -1;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'tableCell' && node.textContent === text) at = position;
  });
  const cell = editor.state.doc.nodeAt(at);
  const end = at + 1 + (cell?.content.size ?? 0);
  editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, end)));
};

describe('a table', () => {
  test('is put in place of an empty line and written in, cell by cell, a row more behind the last', () => {
    const desk = openWritingDesk();
    desk.run(insertTable);
    for (const text of ['Year', 'Paint', 'Rope', '2026', '12', '30', '2027']) {
      desk.type(text);
      desk.press('Tab');
    }
    expect(desk.content(0)).toEqual({
      kind: 'table',
      rows: [
        ['Year', 'Paint', 'Rope'],
        ['2026', '12', '30'],
        ['2027', '', ''],
      ],
    });
    expect(desk.lines()[1]).toBe('paragraph: ');
    expect(new Set(desk.ids()).size).toBe(2);
  });

  test('keeps its id and a line break of a cell, and goes back by Shift+Tab', () => {
    const desk = openWritingDesk([table(1, [['a', 'b']])]);
    const ids = desk.ids();
    toCell(desk, 'b');
    desk.press('Enter');
    desk.type('c');
    desk.press('Shift+Tab');
    desk.type('x');
    expect(desk.content(0)).toMatchObject({ rows: [[expect.stringContaining('x'), 'b\nc']] });
    expect(desk.ids()).toEqual(ids);
  });

  test('gets columns and loses rows, each taken back in one step', () => {
    const desk = openWritingDesk([
      table(1, [
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ]);
    toCell(desk, 'a');
    desk.run(addColumnAfter);
    expect(desk.content(0)).toEqual({
      kind: 'table',
      rows: [
        ['a', '', 'b'],
        ['c', '', 'd'],
      ],
    });
    desk.run(deleteRow);
    expect(desk.content(0)).toEqual({ kind: 'table', rows: [['c', '', 'd']] });
    desk.press('Ctrl+z');
    desk.press('Ctrl+z');
    expect(desk.content(0)).toEqual({
      kind: 'table',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
  });

  test('is left by Escape and Enter, and goes when it holds no word', () => {
    const desk = openWritingDesk([table(1, [['a']])]);
    toCell(desk, 'a');
    desk.press('Escape');
    desk.press('Enter');
    desk.type('below');
    expect(desk.lines()).toEqual(['table: a', 'paragraph: below']);
    const other = openWritingDesk([paragraph(2, 'one'), table(1, [['', '']])]);
    toCell(other, '');
    other.press('Backspace');
    expect(other.lines()).toEqual(['paragraph: one']);
  });

  test('of actions outstanding says references and updates as they are written', () => {
    const rows = [{ references: ['HWG 6/01'], update: 'open' }];
    const desk = openWritingDesk([storedBlock(1, ITEM_A, { kind: 'outstanding', rows })]);
    toCell(desk, 'HWG 6/01');
    desk.type(', 6/02');
    toCell(desk, 'open');
    desk.type(': the rope came');
    expect(desk.content(0)).toEqual({
      kind: 'outstanding',
      rows: [{ references: ['HWG 6/01', '6/02'], update: 'open: the rope came' }],
    });
  });

  test('takes no line for a command and makes nothing of its words', () => {
    const desk = openWritingDesk([table(1, [['']])]);
    toCell(desk, '');
    desk.type('AGREED the plan.');
    desk.press('Enter');
    expect(desk.content(0)).toEqual({ kind: 'table', rows: [['AGREED the plan.\n']] });
  });
});
