import type { PointStyle } from './block.ts';

const LETTERS = 26;
const ROMAN = [
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

const letters = (count: number): string =>
  count <= LETTERS
    ? String.fromCharCode(96 + count)
    : letters(Math.floor((count - 1) / LETTERS)) + letters(((count - 1) % LETTERS) + 1);

const roman = (count: number): string => {
  let rest = count;
  let text = '';
  for (const [numeral, value] of ROMAN) {
    text += numeral.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
};

/** The number of the `count`-th point of a list, from 1 on: '1.', '(a)', '(i)'. */
export const pointNumber = (style: PointStyle | undefined, count: number): string => {
  if (style === undefined) return `${count}.`;
  return style === 'letter' ? `(${letters(count)})` : `(${roman(count)})`;
};

/** How the points of a depth are counted where they say nothing themselves: 1. then (a) then (i), and again. */
export const styleAt = (depth: number): PointStyle | undefined => {
  if (depth % 3 === 0) return undefined;
  return depth % 3 === 1 ? 'letter' : 'roman';
};
