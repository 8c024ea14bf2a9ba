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

describe('a published line that is pasted', () => {
  test('is the action of this meeting that it says, and is said to be', () => {
    const desk = openWritingDesk();
    desk.pasteText('HWG 7/01: Orla Penhale to ask by 3 June');
    expect(desk.lines()).toEqual(['action[Orla Penhale {"date":"2026-06-03"}]: to ask by 3 June']);
    expect(desk.said).toEqual(['Action, Orla Penhale']);
    desk.type(' 2027');
    expect(desk.lines()[0]).toContain('to ask by 3 June 2027');
  });

  test('is a row of what became of earlier actions, with a line to go on in below', () => {
    const desk = openWritingDesk();
    desk.pasteText('SECP20/04, 23/08: the wheels turn');
    expect(desk.content(0)).toEqual({
      kind: 'outstanding',
      rows: [{ references: ['SECP20/04', 'SECP23/08'], update: 'the wheels turn' }],
    });
    desk.type('Tea.');
    expect(desk.lines()[1]).toBe('paragraph: Tea.');
  });

  test('puts its row into the table right above for the same readers', () => {
    const desk = openWritingDesk();
    desk.pasteText('HWG 6/01: done');
    desk.pasteText('HWG 6/02: half done');
    expect(desk.content(0)).toMatchObject({
      rows: [
        { references: ['HWG 6/01'], update: 'done' },
        { references: ['HWG 6/02'], update: 'half done' },
      ],
    });
    desk.press('Backspace');
    expect(desk.content(0)).toMatchObject({ rows: [{ references: ['HWG 6/01'] }] });
    expect(desk.lines()[1]).toBe('paragraph: HWG 6/02: half done');
  });

  test('is read among others, each by itself, and keeps the form of its words', () => {
    const desk = openWritingDesk();
    desk.paste({
      html: '<p>Actions:</p><p><b>ACTION HWG 7/01:</b> TF to <i>ask</i></p><p>HWG 7/02: all to wait</p><p>HWG 6/01: done</p><p>HWG 6/02: done too</p><p>See HWG 6/01: done.</p>',
    });
    expect(desk.lines().filter((line) => !line.startsWith('outstanding'))).toEqual([
      'paragraph: Actions:',
      'action[TF]: to ask',
      'action[all]: to wait',
      'paragraph: See HWG 6/01: done.',
    ]);
    expect(desk.content(1)).toMatchObject({ runs: [{ text: 'to ' }, { text: 'ask', italic: true }] });
    expect(desk.content(3)).toMatchObject({ rows: [{ update: 'done' }, { update: 'done too' }] });
  });

  test.each([['HWG 7/01: TF to ask'], ['HWG 6/01: done'], ['HWG 6/01: done', 'Tea.', 'HWG 7/01: TF to ask']])(
    'is the plain paste again by the first Backspace or by one undo: %j',
    (...lines) => {
      for (const key of ['Backspace', 'Ctrl+z']) {
        const desk = openWritingDesk();
        desk.pasteText(lines.join('\n'));
        expect(desk.lines()).not.toEqual(lines.map((line) => `paragraph: ${line}`));
        desk.press(key);
        expect(desk.lines()).toEqual(lines.map((line) => `paragraph: ${line}`));
        desk.press('Enter');
        expect(desk.lines()).toEqual([...lines.map((line) => `paragraph: ${line}`), 'paragraph: ']);
      }
    },
  );

  test('is as confidential as the line that it was', () => {
    const desk = openWritingDesk([
      storedBlock(1, ITEM_A, { kind: 'paragraph', runs: [{ text: 'HWG 6/01: sold' }] }, 'confidential'),
      paragraph(2, ''),
    ]);
    desk.select([0, 0], [0, 14]);
    const copy = desk.copy();
    desk.caret(1, 0);
    desk.paste(copy);
    expect(desk.content(1).kind).toBe('outstanding');
    expect(desk.visibilities()).toEqual(['confidential', 'confidential', 'confidential']);
  });

  test.each([
    ['behind words', 'Of HWG 6/01: ', 'HWG 6/02: done'],
    ['behind the beginning of a reference', 'HWG ', '6/02: done'],
    ['behind a reference that was typed', 'HWG 6/01: ', 'HWG 6/02: done'],
  ])('is text %s', (_name, typed, pasted) => {
    const desk = openWritingDesk();
    desk.type(typed);
    desk.pasteText(pasted);
    expect(desk.lines()).toEqual([`paragraph: ${typed}${pasted}`]);
  });
});

test.each([
  'HWG 7/02: TF to ask',
  'HWG 6/09: TF to ask',
  'HWG 6/01 was done: at last',
  'HWG 6/01:done',
  'hwg 6/01: done',
  '- HWG 6/01: done',
  '\\HWG 6/01: done',
  'The action HWG 6/01: it is done.',
])(
  'a reference that the store does not give out next, that nobody knows or that only stands in prose is text: %s',
  (line) => {
    const desk = openWritingDesk();
    desk.pasteText(line);
    expect(desk.lines()).toEqual([`paragraph: ${line}`]);
  },
);

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
