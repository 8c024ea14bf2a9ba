import { describe, expect, test } from 'vitest';
import { capitalSlips, slips } from '../../../../shared/autocorrect/slips.ts';
import { type Random, runSeed, seeded } from '../../../helpers/random.ts';
import { ITEM_A, openWritingDesk, paragraph, storedBlock } from '../../../helpers/writing-desk.ts';

const typed = (text: string): string[] => {
  const desk = openWritingDesk();
  desk.type(text);
  return desk.lines();
};

describe('a slip that is typed', () => {
  test('is corrected in every kind of line', () => {
    expect(typed('We saw teh lamps adn left.')).toEqual(['paragraph: We saw the lamps and left.']);
    expect(typed('AGREED teh terms, adn more')).toEqual(['decision[AGREED]: the terms, and more']);
    expect(typed('- teh lamps')).toEqual(['bullet: the lamps']);
  });

  test('is shown while its block is written in, and said', () => {
    const desk = openWritingDesk();
    const shown = (): string[] => [...desk.editor.dom.querySelectorAll('.corrected')].map((mark) => mark.outerHTML);
    desk.type('We saw teh lamps');
    expect(shown()).toEqual(['<span title="Typed as “teh”" class="corrected">the</span>']);
    expect(desk.said).toEqual(['teh corrected to the']);
    desk.press('Enter');
    expect(shown()).toEqual([]);
  });

  test('is not shown any more once it was taken back, by Backspace or by undo', () => {
    const desk = openWritingDesk();
    const shown = (): string[] => [...desk.editor.dom.querySelectorAll('.corrected')].map((mark) => mark.innerHTML);
    desk.type('teh adn ');
    expect(shown()).toEqual(['the', 'and']);
    desk.press('Backspace');
    expect(shown()).toEqual(['the']);
    desk.type('untill ');
    desk.press('Ctrl+z');
    expect(shown()).toEqual([]);
  });

  test('comes back by the first Backspace, and is left alone in this block from then on', () => {
    const desk = openWritingDesk();
    desk.type('We saw teh ');
    desk.press('Backspace');
    expect(desk.lines()).toEqual(['paragraph: We saw teh ']);
    expect(desk.editor.state.selection.from).toBe(desk.editor.state.doc.content.size - 1);
    desk.type('lamps adn teh ');
    expect(desk.lines()).toEqual(['paragraph: We saw teh lamps and teh ']);
    desk.press('Enter');
    desk.type('teh ');
    expect(desk.lines()[1]).toBe('paragraph: the ');
  });

  test('is deleted by the second Backspace as any text', () => {
    const desk = openWritingDesk();
    desk.type('teh ');
    desk.press('Backspace');
    desk.press('Backspace');
    expect(desk.lines()).toEqual(['paragraph: teh']);
  });

  test('stays corrected when something was typed after it', () => {
    const desk = openWritingDesk();
    desk.type('teh l');
    desk.press('Backspace');
    expect(desk.lines()).toEqual(['paragraph: the ']);
  });

  test('comes back by undo too, as a step of its own', () => {
    const desk = openWritingDesk();
    desk.type('We saw teh ');
    desk.press('Ctrl+z');
    expect(desk.lines()).toEqual(['paragraph: We saw teh ']);
    desk.press('Ctrl+y');
    expect(desk.lines()).toEqual(['paragraph: We saw the ']);
  });

  test('keeps the form of its words', () => {
    const bold = storedBlock(1, ITEM_A, { kind: 'paragraph', runs: [{ text: 'teh', bold: true }] });
    const desk = openWritingDesk([bold]);
    desk.caret(0, -1);
    desk.type(' ');
    const [word] = desk.editor.state.doc.child(0).children;
    expect([word?.text, word?.marks.map(({ type }) => type.name)]).toEqual(['the ', ['bold']]);
  });

  test('is corrected in the middle of a text, and only there', () => {
    const desk = openWritingDesk([paragraph(1, 'teh old adn new')]);
    desk.caret(0, 0);
    desk.type('adn ');
    expect(desk.lines()).toEqual(['paragraph: and teh old adn new']);
  });

  test('is never looked for in what is pasted or composed, nor in a private note', () => {
    const desk = openWritingDesk();
    desk.pasteText('teh lamps adn more ');
    expect(desk.lines()).toEqual(['paragraph: teh lamps adn more ']);
    Object.defineProperty(desk.editor, 'composing', { value: true });
    desk.type('teh ');
    expect(desk.lines()).toEqual(['paragraph: teh lamps adn more teh ']);
    expect(typed('// teh lamps adn ')[0]).toMatch(/teh lamps adn $/);
  });

  test.each(['NOted that ', 'ACtion ', 'We AGREED IN PRINCIPLE ', 'ferris ', 'HWG 6/01 '])('is none in %j', (text) => {
    expect(typed(text)).toEqual([`paragraph: ${text}`]);
  });

  test('gives way to what its line stands for: one Backspace takes back one thing', () => {
    const desk = openWritingDesk();
    desk.type('It was late. The HWG NOTED teh.');
    expect(desk.lines()).toEqual(['paragraph: It was late. The HWG {NOTED teh}.']);
    desk.press('Backspace');
    expect(desk.lines()).toEqual(['paragraph: It was late. The HWG NOTED teh.']);
  });
});

describe('signs', () => {
  test('become those of print, and come back one by one by the first Backspace', () => {
    const desk = openWritingDesk();
    desk.type('"');
    expect(desk.lines()).toEqual(['paragraph: “']);
    desk.press('Backspace');
    expect(desk.lines()).toEqual(['paragraph: "']);
    desk.type(`so" it's - late`);
    expect(desk.lines()).toEqual([`paragraph: "so" it’s – late`]);
  });

  test('begin bullets and nothing else where they begin a line', () => {
    expect(typed('- a - b')).toEqual(['bullet: a – b']);
  });
});

const PARTS = [
  ...slips.keys(),
  ...capitalSlips.keys(),
  'harbour',
  'wb',
  '"so"',
  "it's",
  'a - b',
  'HWG',
  '7/01',
  'ferris',
];
const JOINTS = [' ', ' ', '. ', ', ', '; ', ': ', ' (', ') '];
const pick = (list: readonly string[], chance: Random): string => list[chance(list.length)] ?? '';

const isLong = process.env['MINUTEBOOK_LONG'] === '1';
const TEXTS = isLong ? 10_000 : 300;
/** A desk remembers what was taken back at it, so none is sat at for longer than this. */
const AT_ONE_DESK = 100;
const LONGEST_MS = 300_000;

const aText = (chance: Random): string =>
  `x ${pick(PARTS, chance)}${pick(JOINTS, chance)}${pick(PARTS, chance)}${pick(JOINTS, chance)}`;

/** Types a text into an empty line and takes every correction back; gives how many, or what went wrong. */
const typeAndTakeBack = (
  desk: ReturnType<typeof openWritingDesk>,
  text: string,
): { taken: number; wrong: string[] } => {
  const written = (): string => desk.editor.state.doc.textContent;
  const wrong: string[] = [];
  let taken = 0;
  desk.editor.dispatch(desk.editor.state.tr.delete(0, desk.editor.state.doc.content.size));
  for (const character of text) {
    const wanted = written() + character;
    desk.type(character);
    if (written() === wanted) continue;
    desk.press('Backspace');
    taken += 1;
    if (written() !== wanted) wrong.push(wanted);
  }
  return { taken, wrong: written() === text ? wrong : [...wrong, text] };
};

test(`one Backspace gives back exactly what was typed, after any correction in ${TEXTS} random texts`, {
  timeout: LONGEST_MS,
}, () => {
  const seed = runSeed();
  const chance = seeded(seed);
  const outcomes = Array.from({ length: TEXTS / AT_ONE_DESK }, () => {
    const desk = openWritingDesk();
    return Array.from({ length: AT_ONE_DESK }, () => typeAndTakeBack(desk, aText(chance)));
  }).flat();
  expect({ seed, wrong: outcomes.flatMap(({ wrong }) => wrong) }).toEqual({ seed, wrong: [] });
  expect(outcomes.reduce((sum, { taken }) => sum + taken, 0)).toBeGreaterThan(TEXTS / 2);
});
