import { describe, expect, test } from 'vitest';
import { selectCells, selectWords, toCell } from '../../../helpers/desk-tables.ts';
import { CONFIDENTIAL_ITEM, ITEM_A, openWritingDesk, paragraph, storedBlock } from '../../../helpers/writing-desk.ts';

const secret = (number: number) =>
  storedBlock(number, ITEM_A, { kind: 'paragraph', runs: [{ text: 'secret terms' }] }, 'confidential');

describe('confidential words', () => {
  test('make the block confidential that they are joined to', () => {
    const desk = openWritingDesk([paragraph(1, 'open'), secret(2)]);
    desk.caret(1, 0);
    desk.press('Backspace');
    expect(desk.lines()).toEqual(['paragraph: opensecret terms']);
    expect(desk.visibilities()).toEqual(['confidential']);
  });

  test('make the block confidential that they are left in when a selection over both goes', () => {
    const desk = openWritingDesk([paragraph(1, 'open'), secret(2)]);
    desk.select([0, 2], [1, 7]);
    desk.type('x');
    expect(desk.visibilities()).toEqual(['confidential']);
  });

  test('leave the block above open when none of them stays', () => {
    const desk = openWritingDesk([paragraph(1, 'open'), secret(2)]);
    desk.select([0, 2], [1, 12]);
    desk.type('x');
    expect(desk.lines()).toEqual(['paragraph: opx']);
    expect(desk.visibilities()).toEqual([null]);
  });

  test('stay confidential in both halves of a split and on the next line', () => {
    const desk = openWritingDesk([secret(1)]);
    desk.caret(0, 6);
    desk.press('Enter');
    desk.caret(1, -1);
    desk.press('Enter');
    expect(desk.visibilities()).toEqual(['confidential', 'confidential', 'confidential']);
  });

  test('stay a confidential block of their own when they are pasted', () => {
    const desk = openWritingDesk([paragraph(1, 'open words'), secret(2)]);
    desk.select([1, 0], [1, 6]);
    const copy = desk.copy();
    desk.caret(0, 4);
    desk.paste(copy);
    const at = desk.lines().indexOf('paragraph: secret');
    expect(at).toBeGreaterThan(0);
    expect(desk.visibilities()[at]).toBe('confidential');
    expect(desk.visibilities()[0]).toBeNull();
  });

  test('stay confidential when they are copied out of a confidential item', () => {
    const desk = openWritingDesk([paragraph(1, 'open words'), paragraph(2, 'secret terms', CONFIDENTIAL_ITEM)]);
    desk.goTo(CONFIDENTIAL_ITEM);
    desk.select([0, 0], [0, 6]);
    const copy = desk.copy();
    desk.goTo(ITEM_A);
    desk.caret(0, 4);
    desk.paste(copy);
    const at = desk.lines().indexOf('paragraph: secret');
    expect(at).toBeGreaterThan(0);
    expect(desk.visibilities()).toEqual(desk.lines().map((_line, index) => (index === at ? 'confidential' : null)));
  });

  test('stay confidential with the number of their action when they are cut out of a confidential item', () => {
    const secretAction = storedBlock(2, CONFIDENTIAL_ITEM, { kind: 'action', runs: [{ text: 'to sell' }] });
    const desk = openWritingDesk([paragraph(1, 'open'), secretAction, paragraph(3, 'more', CONFIDENTIAL_ITEM)]);
    desk.goTo(CONFIDENTIAL_ITEM);
    desk.select([0, 0], [1, 0]);
    const cut = desk.cut();
    desk.goTo(ITEM_A);
    desk.caret(0, -1);
    desk.paste(cut);
    const at = desk.lines().indexOf('action: to sell');
    expect(desk.ids()[at]).toBe(secretAction.id);
    expect(desk.visibilities()[at]).toBe('confidential');
  });

  test('go on in their line when they are pasted inside a confidential item', () => {
    const desk = openWritingDesk([paragraph(1, 'secret terms', CONFIDENTIAL_ITEM)]);
    desk.goTo(CONFIDENTIAL_ITEM);
    desk.select([0, 0], [0, 6]);
    const copy = desk.copy();
    desk.caret(0, -1);
    desk.paste(copy);
    expect(desk.lines()).toEqual(['paragraph: secret termssecret']);
  });

  test('become open when somebody says so', () => {
    const desk = openWritingDesk([secret(1)]);
    desk.editor.dispatch(desk.editor.state.tr.setNodeAttribute(0, 'visibility', 'everyone'));
    expect(desk.visibilities()).toEqual(['everyone']);
  });

  test('stay where they are when their block is moved', () => {
    const desk = openWritingDesk([paragraph(1, 'open'), secret(2)]);
    desk.caret(1, 0);
    desk.press('Alt+ArrowUp');
    expect(desk.visibilities()).toEqual(['confidential', null]);
  });
});

describe('confidential cells', () => {
  const table = (number: number, of: string, visibility?: 'confidential', item = ITEM_A) =>
    storedBlock(
      number,
      item,
      {
        kind: 'table',
        rows: [
          [`${of}1`, `${of}2`],
          [`${of}3`, `${of}4`],
        ],
      },
      visibility,
    );
  const open = () =>
    openWritingDesk([
      paragraph(1, 'open words'),
      table(2, 'secret', 'confidential'),
      table(3, 'open'),
      table(4, 'inner', undefined, CONFIDENTIAL_ITEM),
    ]);

  /** The blocks without a confidential mark that say a word of what is secret. */
  const leaks = (desk: ReturnType<typeof open>): string[] =>
    desk.lines().filter((line, at) => /secret|inner/.test(line) && desk.visibilities()[at] !== 'confidential');

  test.each([
    ['a row', 'secret1', 'secret2'],
    ['a column', 'secret1', 'secret3'],
    ['one cell', 'secret1', 'secret1'],
    ['all cells', 'secret1', 'secret4'],
  ])('stay confidential when %s is pasted into open text, and into an open table', (_what, from, to) => {
    const desk = open();
    selectCells(desk, from, to);
    const copy = desk.copy();
    desk.caret(0, 4);
    desk.paste(copy);
    toCell(desk, 'open2');
    desk.paste(copy);
    expect(desk.lines().filter((line) => line.includes('secret'))).toHaveLength(3);
    expect(leaks(desk)).toEqual([]);
  });

  test('stay confidential when words of one are pasted', () => {
    const desk = open();
    selectWords(desk, ['secret3', 0], ['secret3', 7]);
    const copy = desk.copy();
    desk.caret(0, 4);
    desk.paste(copy);
    toCell(desk, 'open2');
    desk.paste(copy);
    expect(desk.lines().filter((line) => line.includes('secret3'))).toHaveLength(3);
    expect(leaks(desk)).toEqual([]);
  });

  test('stay confidential when they leave a confidential item', () => {
    const desk = open();
    desk.goTo(CONFIDENTIAL_ITEM);
    selectCells(desk, 'inner1', 'inner2');
    const copy = desk.copy();
    desk.goTo(ITEM_A);
    desk.caret(0, -1);
    desk.paste(copy);
    toCell(desk, 'open1');
    desk.paste(copy);
    expect(desk.lines().filter((line) => line.includes('inner'))).toHaveLength(2);
    expect(leaks(desk)).toEqual([]);
  });

  test('make the text confidential that they are joined to, and so do confidential lines in an open cell', () => {
    const desk = openWritingDesk([
      paragraph(1, 'open words'),
      table(2, 'secret', 'confidential'),
      table(3, 'open'),
      secret(5),
    ]);
    selectWords(desk, ['open4', 2], ['secret terms', 3]);
    desk.type('x');
    selectWords(desk, ['open words', 2], ['secret3', 1]);
    desk.type('x');
    expect(desk.lines()[0]).toBe('paragraph: opxecret3');
    expect(desk.lines().at(-1)).toContain('opxret terms');
    expect(desk.visibilities()).toEqual(['confidential', 'confidential', 'confidential']);
  });

  test('take confidential lines in without a word', () => {
    const desk = openWritingDesk([table(2, 'secret', 'confidential'), secret(5)]);
    desk.select([1, 0], [1, 6]);
    const copy = desk.copy();
    toCell(desk, 'secret4');
    desk.paste(copy);
    expect(desk.content(0)).toMatchObject({ rows: [{}, ['secret3', 'secret4secret']] });
  });
});
