import { expect, test } from 'vitest';
import { findGaps } from '../../../shared/capture/gaps.ts';

const wordsOf = (text: string): string[] => findGaps(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['@@ figure from JH', ['@@ figure from JH']],
  ['It cost @@ figure from JH. Tea came.', ['@@ figure from JH']],
  ['It cost @@ about 3.5 pounds, e.g. for tea. Tea came.', ['@@ about 3.5 pounds, e.g. for tea']],
  ['It cost @@\nTea came.', ['@@']],
  ['@@ one @@ two', ['@@ one', '@@ two']],
  ['@@', ['@@']],
  ['@@@@ much', ['@@@@ much']],
  ['a@@b', ['@@b']],
  ['mail@example.org', []],
  ['', []],
])('finds the gaps of %j', (text, gaps) => {
  expect(wordsOf(text)).toEqual(gaps);
});

test('gives the words of a gap without its mark', () => {
  expect(findGaps('Cost: @@  from JH ')).toEqual([{ start: 6, end: 17, words: 'from JH' }]);
});
