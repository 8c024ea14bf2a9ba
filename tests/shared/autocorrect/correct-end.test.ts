import { describe, expect, it } from 'vitest';
import { type CorrectionContext, correctEnd } from '../../../shared/autocorrect/correct-end.ts';
import { capitalSlips, slips } from '../../../shared/autocorrect/slips.ts';

const context: CorrectionContext = {
  words: true,
  signs: true,
  own: new Map([['wb', 'Weir Board']]),
  known: new Set(['hte', 'recieve', 'wb']),
  names: ["Maeve O'Connor", "MO'C", 'MEmber'],
  capitals: new Set(['ACTION', 'NOTED', 'MATTERS']),
};

/** The text as it is when each character was typed and corrected, one after the other. */
const typed = (text: string, own: Partial<CorrectionContext> = {}): string =>
  [...text].reduce((before, character) => {
    const now = before + character;
    const correction = correctEnd(now, { ...context, ...own });
    if (!correction) return now;
    const { at, typed: slip, made } = correction;
    expect(now.slice(at, at + slip.length)).toBe(slip);
    return now.slice(0, at) + made + now.slice(at + slip.length);
  }, '');

describe('a slip', () => {
  it.each([
    ['teh ', 'the '],
    ['Teh adn ', 'The and '],
    ['all is writen.', 'all is written.'],
    ['(teh ', '(the '],
    ['THe members adn THey ', 'The members and They '],
    ['wb ', 'Weir Board '],
    ['It was late. Untill then ', 'It was late. Until then '],
  ])('is corrected by what ends it: %s', (text, corrected) => {
    expect(typed(text)).toBe(corrected);
  });

  it.each([
    'teh',
    'TEH ',
    'tehs ',
    'pre-teh ',
    '/teh ',
    ';teh ',
    '@teh ',
    '#teh ',
    'x.teh ',
    'https://teh ',
    'Ms Teh said ',
    'we met Teh ',
    'Dr. Teh ',
    'hte ',
    'Recieve ',
    'MPs PCs NHs IDs ',
    'PhD BSc MEng MWh ',
    'NOted ACtion MAtters MEmber ',
    'ALL THE ',
    'DP094 v0.1 ',
  ])('is none, or none that is sure: %s', (text) => {
    expect(typed(text)).toBe(text);
  });

  it('is left alone when words are not to be corrected', () => {
    expect(typed('teh THe wb ', { words: false })).toBe('teh THe wb ');
  });

  it('stands in the list in small letters, no slip is another one’s meaning, and all meanings differ from it', () => {
    for (const [slip, meant] of slips) {
      expect([slip, meant]).toEqual([slip.toLowerCase(), meant.toLowerCase()]);
      expect([slips.has(meant), slip === meant, meant === '']).toEqual([false, false, false]);
    }
    for (const [slip, meant] of capitalSlips) expect(slip.toLowerCase()).toBe(meant.toLowerCase());
  });
});

describe('a straight quotation mark', () => {
  it.each([
    [`"All is well" and ('so')`, '“All is well” and (‘so’)'],
    ["the Board's members' views", 'the Board’s members’ views'],
    [`"So," he said, "it's 'done'."`, '“So,” he said, “it’s ‘done’.”'],
    [`DP108 'Job 4' and "page 7"`, 'DP108 ‘Job 4’ and “page 7”'],
  ])('becomes that of print: %s', (text, printed) => {
    expect(typed(text)).toBe(printed);
  });

  it.each([`a lamp of 5' 10"`, "https://example.org/a'b", "O'Connor and MO'C"])('stays as it is: %s', (text) => {
    expect(typed(text)).toBe(text);
  });

  it('stays as it is when signs are not to be corrected', () => {
    expect(typed(`"it's" - so`, { signs: false })).toBe(`"it's" - so`);
  });
});

describe('a hyphen between blanks', () => {
  it('is a dash behind a word', () => {
    expect(typed('The Chair - who was late - spoke (again) - twice')).toBe(
      'The Chair – who was late – spoke (again) – twice',
    );
  });

  it.each(['- a point', ' - a point', '5 - 2', 'VOTE 5 - 2 - 1', 'in 2020 - ', 'co-opt', '-PS', 'a -b', 'a--b'])(
    'stays as it is: %s',
    (text) => {
      expect(typed(text)).toBe(text);
    },
  );
});
