import { describe, expect, it } from 'vitest';
import { findMatterCode } from '../../../shared/domain/matter.ts';
import { isPattern, isQuickPattern, SEARCHED } from '../../../shared/domain/matter-pattern.ts';

const REAL = [
  '(?:DP|MP)\\d{3}',
  'SECMP\\d{4}',
  'DP\\d+',
  '[A-Z]{2,4} ?\\d{1,4}[a-z]?',
  '[A-Z]+\\d+/\\d+',
  'MP\\d{3}(?:-\\d+)?',
  '(?:\\d{2}-){2}\\d{4}',
  '(?<body>LP|GP)\\d{3}',
  'BR\\d{2}/\\d{2}',
  '\\p{Lu}{2}\\d{3}',
  '[\\]()+*]\\d',
  'Item \\(\\d+\\)',
  '',
];

/** Each is a regular expression, and takes for ever (or far too long) on some heading. */
const HOSTILE = [
  '(\\w+)+!',
  '(?:\\w*)*!',
  '(?:a|a)+!',
  '(?:a|aa)+!',
  '(?:\\w+\\d?){20}!',
  '\\w+\\w+\\w+\\w+!',
  `${'\\w?'.repeat(40)}!`,
  `${'(?:a|a)'.repeat(25)}!`,
  '(?:(?:(?:a{90}){90}){90})',
  '(?:){1000000000}',
  '(?=(\\w+)+!)\\w',
  '(?<=(?:\\w+)+)!',
  '(?i:(?:a+)+)!',
  '[(](\\w+)+!',
  '\\((\\w+)+!',
];

describe('a pattern of codes', () => {
  it.each(REAL)('is quick when it is one that bodies use: %s', (pattern) => {
    expect([isPattern(pattern), isQuickPattern(pattern)]).toEqual([true, true]);
  });

  it.each(HOSTILE)('is not quick when it can take too long: %s', (pattern) => {
    expect([isPattern(pattern), isQuickPattern(pattern)]).toEqual([true, false]);
  });

  it.each(['(', '[', '\\', '{seq}', 'a{2,}{2', '*'])('is no pattern: %s', (pattern) => {
    expect(isPattern(pattern)).toBe(false);
  });

  it('is no longer than a pattern has to be', () => {
    expect(isQuickPattern('a'.repeat(201))).toBe(false);
  });

  it('is done in a moment with the heading that it likes least, when it is taken', () => {
    const worst = ['\\w+\\w+\\w+!', '(?:\\w+\\w+|\\w+\\w+)\\w?!'];
    const began = performance.now();
    for (const pattern of worst) {
      expect(isQuickPattern(pattern)).toBe(true);
      expect(findMatterCode('a'.repeat(1_000_000), [pattern])).toBeUndefined();
    }
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

describe('the part of a heading that is searched', () => {
  const filler = (length: number) => '. '.repeat(length / 2);

  it('ends behind its first words', () => {
    expect(findMatterCode(`${filler(SEARCHED - 10)}GP014 repairs`, ['GP\\d+'])).toBe('GP014');
    expect(findMatterCode(`${filler(SEARCHED)}GP014 repairs`, ['GP\\d+'])).toBeUndefined();
  });

  it('never ends within a code', () => {
    expect(findMatterCode(`${filler(SEARCHED - 4)}GP014 repairs`, ['GP\\d+'])).toBeUndefined();
  });
});
