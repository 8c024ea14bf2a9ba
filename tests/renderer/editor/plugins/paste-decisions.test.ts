import { describe, expect, test } from 'vitest';
import { ITEM_A, openWritingDesk, paragraph, storedBlock } from '../../../helpers/writing-desk.ts';

const GROUP = ['The HWG:', '• NOTED the contents of the paper; and', '• AGREED IN PRINCIPLE to wait until 3 p.m.'];
const DECISIONS = ['decision[NOTED]: the contents of the paper', 'decision[AGREED IN PRINCIPLE]: to wait until 3 p.m'];

describe('a whole group of decisions that is pasted', () => {
  test('becomes decisions, without what is generated', () => {
    const desk = openWritingDesk();
    desk.pasteText(GROUP.join('\n'));
    expect(desk.lines()).toEqual(DECISIONS);
    expect(desk.said).toEqual(['Decision: NOTED Decision: AGREED IN PRINCIPLE']);
  });

  test('becomes decisions among text that stays text', () => {
    const desk = openWritingDesk([paragraph(1, 'Before.')]);
    desk.caret(0, -1);
    desk.press('Enter');
    desk.pasteText(['NOTED is a word.', ...GROUP, 'ACTION OP: to ask', ...GROUP, 'The end.'].join('\n'));
    expect(desk.lines()).toEqual([
      'paragraph: Before.',
      'paragraph: NOTED is a word.',
      ...DECISIONS,
      'paragraph: ACTION OP: to ask',
      ...DECISIONS,
      'paragraph: The end.',
    ]);
    desk.type(' Really.');
    expect(desk.lines().at(-1)).toBe('paragraph: The end. Really.');
  });

  test('is read in lists of a page too, and keeps the form and the links of its words', () => {
    const desk = openWritingDesk();
    desk.paste({
      html: '<p>The <b>HWG</b>:</p><ul><li><b>NOTED</b> the <i>new</i> <a href="https://example.org/">paper</a>; and</li><li>APPROVED it.</li></ul>',
    });
    expect(desk.content(0)).toEqual({
      kind: 'decision',
      verb: 'NOTED',
      runs: [
        { text: 'the ' },
        { text: 'new', italic: true },
        { text: ' ' },
        { text: 'paper', href: 'https://example.org/' },
      ],
    });
    expect(desk.lines()[1]).toBe('decision[APPROVED]: it');
  });

  test('is the plain paste again by one undo, and stays so', () => {
    const desk = openWritingDesk();
    desk.pasteText(GROUP.join('\n'));
    desk.press('Ctrl+z');
    expect(desk.lines()).toEqual(GROUP.map((line) => `paragraph: ${line}`));
    desk.caret(2, -1);
    desk.press('Enter');
    desk.type('x');
    desk.caret(1, -1);
    desk.type(' yes. ');
    expect(desk.lines().map((line) => line.split(':')[0])).toEqual(Array.from({ length: 4 }, () => 'paragraph'));
  });

  test('is no more by the second undo, and decisions again by redo', () => {
    const desk = openWritingDesk([paragraph(1, 'Before.')]);
    desk.caret(0, -1);
    desk.press('Enter');
    const ids = desk.ids();
    desk.pasteText(GROUP.join('\n'));
    desk.press('Ctrl+z');
    desk.press('Ctrl+z');
    expect(desk.lines()).toEqual(['paragraph: Before.', 'paragraph: ']);
    expect(desk.ids()).toEqual(ids);
    desk.press('Ctrl+y');
    desk.press('Ctrl+y');
    expect(desk.lines()).toEqual(['paragraph: Before.', ...DECISIONS]);
    expect(new Set(desk.ids()).size).toBe(3);
  });

  test('is the plain paste again by the first Backspace', () => {
    const desk = openWritingDesk();
    desk.pasteText(GROUP.join('\n'));
    desk.press('Backspace');
    expect(desk.lines()).toEqual(GROUP.map((line) => `paragraph: ${line}`));
  });

  test('stays plain in the middle of a sentence', () => {
    const desk = openWritingDesk([paragraph(1, 'one two')]);
    desk.caret(0, 4);
    desk.pasteText(GROUP.join('\n'));
    expect(desk.lines()).toEqual([`paragraph: one ${GROUP[0]}`, `paragraph: ${GROUP[1]}`, `paragraph: ${GROUP[2]}two`]);
  });

  test('is as confidential as the lines that it was', () => {
    const desk = openWritingDesk([
      storedBlock(1, ITEM_A, { kind: 'paragraph', runs: [{ text: 'The HWG:' }] }, 'confidential'),
      storedBlock(2, ITEM_A, { kind: 'paragraph', runs: [{ text: 'NOTED the offer' }] }, 'confidential'),
      paragraph(3, ''),
    ]);
    desk.select([0, 0], [1, 15]);
    const copy = desk.copy();
    desk.caret(2, 0);
    desk.paste(copy);
    expect(desk.lines()[2]).toBe('decision[NOTED]: the offer');
    expect(desk.visibilities()[2]).toBe('confidential');
  });
});

test.each([
  ['NOTED the paper', 'AGREED it'],
  ['The Panel:', 'NOTED the paper'],
  ['The HWG:', 'noted the paper'],
  ['# Heading', '- point', 'ACTION OP: to ask', '+OP', 'VOTE 5-2-1', '// note', 'PMN later', '@@ gap', 'OP: asked'],
])('nothing else of the grammar is read in pasted lines: %j', (...lines) => {
  const desk = openWritingDesk();
  desk.pasteText(lines.join('\n'));
  expect(desk.lines()).toEqual(lines.map((line) => `paragraph: ${line}`));
});
