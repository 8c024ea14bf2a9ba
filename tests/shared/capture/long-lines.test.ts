import { expect, test } from 'vitest';
import { findClauses } from '../../../shared/capture/clauses.ts';
import { readDue } from '../../../shared/capture/due.ts';
import { findGaps } from '../../../shared/capture/gaps.ts';
import { findInitials } from '../../../shared/capture/initials-in-text.ts';
import { readLine } from '../../../shared/capture/line.ts';
import { findMatters } from '../../../shared/capture/matters-in-text.ts';
import { readOpening } from '../../../shared/capture/opening.ts';
import { printLine } from '../../../shared/capture/print.ts';
import { findPromises } from '../../../shared/capture/promises.ts';
import { weirBoard, weirMatters } from './example.ts';

const LENGTH = 100_000;
/** Forty times what each takes at most; work that grows with the square of the length takes minutes. */
const MOST_MS = 4_000;

const units = [
  '(',
  '“(',
  'ACTION ',
  'will ',
  'OM to ',
  'agreed to allow the ',
  'agreed that Olive ',
  'AGREED ',
  ' ',
  '\\',
  'and ',
  'OM, ',
  '+OM, ',
  'by 3 ',
  'The Weir Board NOTED a, ',
  '(The Weir Board NOTED a) ',
  'and AGREED x ',
  '1.',
  '.',
  "'a",
  '@@ ',
  'member (XY) ',
  'OM and ',
  '@PQ ',
  'PQ: ',
  'Lock Keeper (PQ) ',
  'WP012 ‘a ',
  'WB 6/01, ',
  '; and ',
];

const duration = (run: () => unknown): number => {
  const started = performance.now();
  run();
  return performance.now() - started;
};

test.each(units)('a line of 100 kB of %j is read as quickly as it is long', (unit) => {
  const text = unit.repeat(LENGTH / unit.length);
  for (const line of [text, `ACTION ${text}`, `AGREED ${text}`, `+OM${text}`, `VOTE for: ${text}`]) {
    const read = duration(() => printLine(readLine(line, weirBoard), weirBoard));
    expect(read + duration(() => readOpening(`${line} `, weirBoard))).toBeLessThan(MOST_MS);
  }
  const searched = duration(() => {
    readDue(text, {});
    findClauses(`The Weir Board NOTED ${text}`, weirBoard);
    findGaps(text);
    findPromises(text, ['Olive Marsh', 'OM']);
    findInitials(text, weirBoard);
    findMatters(text, weirMatters);
  });
  expect(searched).toBeLessThan(MOST_MS);
});

test('would see work that grows with the square of the length', () => {
  const squared = (text: string): number => {
    let places = 0;
    for (let at = 0; at < text.length; at += 1) if (text.slice(at).lastIndexOf('x') === -1) places += 1;
    return places;
  };
  // The least of a few: the first is slow before the code is warm, and so is any while others want the machine.
  const least = (length: number): number =>
    Math.min(...[1, 2, 3].map(() => duration(() => squared(' '.repeat(length)))));
  const tenth = least(LENGTH / 50);
  const whole = least(LENGTH / 5);
  expect(whole).toBeGreaterThan(20 * tenth);
});
