import { describe, expect, test } from 'vitest';
import { selectCells, selectTable, selectWords, toCell } from '../../../helpers/desk-tables.ts';
import { ITEM_A, ITEM_B, openWritingDesk, paragraph, storedBlock } from '../../../helpers/writing-desk.ts';

const prices = storedBlock(1, ITEM_A, {
  kind: 'table',
  rows: [
    ['Rope', '30'],
    ['Paint', '12'],
  ],
});

const openPrices = () => openWritingDesk([prices, paragraph(2, 'below'), paragraph(3, 'elsewhere', ITEM_B)]);

const rowsIn = (desk: ReturnType<typeof openWritingDesk>, index = 0): unknown => {
  const content = desk.content(index);
  return content.kind === 'table' && content.rows;
};

describe('what is pasted into a cell', () => {
  test('stays in it, several lines as lines of the cell', () => {
    const desk = openPrices();
    toCell(desk, 'Rope');
    desk.pasteText(' (thick)\nand thin\nfrom the yard');
    expect(rowsIn(desk)).toEqual([
      ['Rope (thick)\nand thin\nfrom the yard', '30'],
      ['Paint', '12'],
    ]);
    expect(desk.lines()).toHaveLength(2);
    desk.press('Ctrl+z');
    expect(desk.content(0)).toEqual(prices.content);
  });

  test('keeps the words of lists, tables between text, and what stands for words', () => {
    const desk = openWritingDesk([
      prices,
      storedBlock(4, ITEM_A, { kind: 'decision', verb: 'NOTED', runs: [{ text: 'it' }] }),
    ]);
    toCell(desk, '12');
    desk.paste({
      html: '<ul><li>one</li></ul><table><tr><td>a</td><td>b</td></tr></table><p>two <b>three</b></p>',
    });
    expect(rowsIn(desk)).toMatchObject([{}, ['Paint', '12one\na\tb\ntwo three']]);
    desk.select([1, 0], [1, 2]);
    const copy = desk.copy();
    toCell(desk, '30');
    desk.paste({ html: copy.html.replace('data-pm-slice="1 1', 'data-pm-slice="0 0') });
    expect(rowsIn(desk)).toMatchObject([['Rope', '30NOTED it'], {}]);
  });

  test('goes in between words when it was copied out of a cell', () => {
    const desk = openPrices();
    selectWords(desk, ['Paint', 0], ['Paint', 2]);
    const copy = desk.copy();
    toCell(desk, 'Rope');
    desk.paste(copy);
    expect(rowsIn(desk)).toMatchObject([['RopePa', '30'], {}]);
  });

  test('makes rows and columns for cells that have no room', () => {
    const desk = openPrices();
    toCell(desk, '12');
    desk.paste({ html: '<table><tr><td>13</td><td>x</td></tr><tr><td>14</td><td>y</td></tr></table>' });
    expect(rowsIn(desk)).toEqual([
      ['Rope', '30', ''],
      ['Paint', '13', 'x'],
      ['', '14', 'y'],
    ]);
  });

  test('loses no cell when fewer are selected', () => {
    const desk = openPrices();
    selectCells(desk, '30', 'Rope');
    desk.paste({ html: '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>' });
    expect(rowsIn(desk)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

describe('a table that is pasted in another item', () => {
  test('is the same one when it was cut', () => {
    const desk = openPrices();
    selectTable(desk, 'Rope30Paint12');
    const cut = desk.cut();
    desk.goTo(ITEM_B);
    desk.caret(0, -1);
    desk.paste(cut);
    expect(desk.content(1)).toEqual(prices.content);
    expect(desk.ids()[1]).toBe(prices.id);
    expect(desk.lines(ITEM_A)).toEqual(['paragraph: below']);
  });

  test('is another one with the same rows when it was copied', () => {
    const desk = openPrices();
    selectTable(desk, 'Rope30Paint12');
    const copy = desk.copy();
    desk.goTo(ITEM_B);
    desk.caret(0, -1);
    desk.paste(copy);
    expect(desk.content(1)).toEqual(prices.content);
    expect(desk.ids()[1]).not.toBe(prices.id);
  });

  test('has the cells that were copied, in rows, and as text for other programs', () => {
    const desk = openPrices();
    selectCells(desk, 'Rope', 'Paint');
    const copy = desk.copy();
    expect(copy.text).toBe('Rope\nPaint');
    desk.goTo(ITEM_B);
    desk.caret(0, -1);
    desk.paste(copy);
    expect(rowsIn(desk, 1)).toEqual([['Rope'], ['Paint']]);
    expect(desk.ids()[1]).not.toBe(prices.id);
  });
});

test('a paste right behind typing is a step of its own', () => {
  const desk = openPrices();
  desk.caret(1, -1);
  desk.type(' it');
  desk.pasteText(' all');
  desk.press('Ctrl+z');
  expect(desk.lines()[1]).toBe('paragraph: below it');
});
