import { describe, expect, test } from 'vitest';
import { blockContentSchema } from '../../../../shared/domain/block.ts';
import { ITEM_A, openWritingDesk, paragraph, storedBlock } from '../../../helpers/writing-desk.ts';

describe('Enter', () => {
  test.each([
    ['# Slipway', ['heading[1]: Slipway', 'paragraph: ']],
    ['- a', ['bullet: a', 'bullet: ']],
    ['1. a', ['numbered: a', 'numbered: ']],
    ['AGREED to mend', ['decision[AGREED]: to mend', 'paragraph: ']],
    ['ACTION: to ask', ['action: to ask', 'paragraph: ']],
  ])('after %j begins the line that fits', (text, lines) => {
    const desk = openWritingDesk();
    desk.type(text);
    desk.press('Enter');
    expect(desk.lines()).toEqual(lines);
  });

  test.each(['# ', '- ', '1. ', 'AGREED '])('in an empty block made by %j makes it a paragraph', (text) => {
    const desk = openWritingDesk();
    desk.type(text);
    const ids = desk.ids();
    desk.press('Enter');
    expect(desk.lines()).toEqual(['paragraph: ']);
    expect(desk.ids()).toEqual(ids);
  });

  test('keeps an action that has an owner and no words yet', () => {
    const desk = openWritingDesk();
    desk.type('ACTION Orla Penhale: ');
    desk.press('Enter');
    expect(desk.lines()).toEqual(['action[Orla Penhale]: ', 'paragraph: ']);
  });

  test('in an empty nested point comes out by one level', () => {
    const desk = openWritingDesk();
    desk.type('- a');
    desk.press('Enter');
    desk.press('Tab');
    desk.press('Enter');
    expect(desk.lines()).toEqual(['bullet: a', 'bullet: ']);
  });

  test('is one step of the undo list for each line', () => {
    const desk = openWritingDesk();
    desk.type('one');
    desk.press('Enter');
    desk.type('two');
    desk.press('Ctrl+z');
    expect(desk.lines()).toEqual(['paragraph: one']);
  });

  test('with Shift breaks the line inside the block', () => {
    const desk = openWritingDesk();
    desk.type('one');
    desk.press('Shift+Enter');
    desk.type('two');
    expect(desk.lines()).toEqual(['paragraph: one\ntwo']);
  });
});

describe('Backspace at the start of a block', () => {
  test.each([
    [{ kind: 'decision', verb: 'AGREED', runs: [{ text: 'to mend' }] }, 'paragraph: AGREED to mend'],
    [{ kind: 'heading', level: 2, runs: [{ text: 'Slipway' }] }, 'paragraph: Slipway'],
    [{ kind: 'bullet', depth: 2, runs: [{ text: 'a' }] }, 'bullet[1]: a'],
    [{ kind: 'bullet', runs: [{ text: 'a' }] }, 'paragraph: a'],
    [
      { kind: 'action', owners: ['OP', 'Chair'], due: { date: '2026-06-03' }, runs: [{ text: 'to ask' }] },
      'paragraph: ACTION OP and Chair: to ask (due: 3 June 2026)',
    ],
    [
      { kind: 'action', due: { date: '2026-06-03' }, runs: [{ text: 'to ask by 3 June 2026' }] },
      'paragraph: ACTION: to ask by 3 June 2026',
    ],
  ])('says in words what the form said', (content, line) => {
    const desk = openWritingDesk([storedBlock(1, ITEM_A, blockContentSchema.parse(content))]);
    desk.caret(0, 0);
    desk.press('Backspace');
    expect(desk.lines()).toEqual([line]);
  });
});

describe('Delete at the end of a block', () => {
  test('keeps the verb of the decision below', () => {
    const desk = openWritingDesk([
      paragraph(1, 'one'),
      storedBlock(2, ITEM_A, { kind: 'decision', verb: 'NOTED', runs: [{ text: 'it' }] }),
    ]);
    desk.caret(0, -1);
    desk.press('Delete');
    expect(desk.lines()).toEqual(['paragraph: one', 'paragraph: NOTED it']);
  });
});

describe('Tab', () => {
  test('nests points and takes them out again', () => {
    const desk = openWritingDesk();
    desk.type('- a');
    desk.press('Tab');
    desk.press('Tab');
    expect(desk.lines()).toEqual(['bullet[2]: a']);
    desk.press('Shift+Tab');
    desk.press('Shift+Tab');
    expect(desk.lines()).toEqual(['bullet: a']);
  });
});

describe('Alt+Up and Alt+Down', () => {
  test('move the block and leave the caret in it', () => {
    const desk = openWritingDesk([paragraph(1, 'one'), paragraph(2, 'two'), paragraph(3, 'three')]);
    desk.caret(1, 1);
    desk.press('Alt+ArrowUp');
    desk.type('X');
    expect(desk.lines()).toEqual(['paragraph: tXwo', 'paragraph: one', 'paragraph: three']);
    desk.press('Alt+ArrowDown');
    desk.press('Alt+ArrowDown');
    expect(desk.lines()).toEqual(['paragraph: one', 'paragraph: three', 'paragraph: tXwo']);
  });

  test('move the selected blocks together', () => {
    const desk = openWritingDesk([paragraph(1, 'one'), paragraph(2, 'two'), paragraph(3, 'three')]);
    desk.select([1, 1], [2, 2]);
    desk.press('Alt+ArrowUp');
    expect(desk.lines()).toEqual(['paragraph: two', 'paragraph: three', 'paragraph: one']);
  });
});

describe('Tab in prose', () => {
  test('leaves the caret in the text, whatever is typed next', () => {
    const desk = openWritingDesk([paragraph(1, 'one')]);
    desk.caret(0, -1);
    expect(desk.press('Tab')).toBe(true);
    expect(desk.press('Shift+Tab')).toBe(true);
    desk.type(' two');
    expect(desk.lines()).toEqual(['paragraph: one two']);
  });

  test('leaves the text right after Escape, and only then', () => {
    const desk = openWritingDesk([paragraph(1, 'one')]);
    desk.caret(0, -1);
    desk.press('Escape');
    expect(desk.press('Tab')).toBe(false);
    expect(desk.press('Tab')).toBe(true);
    desk.press('Escape');
    desk.press('x');
    expect(desk.press('Tab')).toBe(true);
  });
});
