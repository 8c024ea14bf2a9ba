import { expect, test } from 'vitest';
import { patternOf } from '../../../../renderer/features/bodies/matter-code.ts';
import { findMatterCode } from '../../../../shared/domain/matter.ts';

test.each([
  ['DP094', String.raw`DP\d{3}`],
  ['145/20', String.raw`\d{3}/\d{2}`],
  ['LP.14-a', String.raw`LP\.\d{2}-a`],
])('makes a pattern of the code %s that finds it', (code, pattern) => {
  expect(patternOf(code)).toBe(pattern);
  expect(findMatterCode(`${code} and its title`, [pattern])).toBe(code);
});

test.each(['LP014 ‘Harbour lamp’', ' LP014: harbour lamp', 'LP014.'])(
  'makes it of a heading that begins with one: %s',
  (text) => {
    expect(patternOf(text)).toBe(String.raw`LP\d{3}`);
  },
);

test.each(['', 'Lamps', 'DP 094', 'Lamps of LP014'])('makes none of "%s"', (text) => {
  expect(patternOf(text)).toBeUndefined();
});
