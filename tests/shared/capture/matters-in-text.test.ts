import { expect, test } from 'vitest';
import { findMatters } from '../../../shared/capture/matters-in-text.ts';
import { weirMatters } from './example.ts';

const find = (text: string) => findMatters(text, weirMatters);

test('finds codes with the titles that are known', () => {
  expect(find('WP012 and WP999')).toEqual([
    { start: 0, end: 5, code: 'WP012', title: "The keepers' rota" },
    { start: 10, end: 15, code: 'WP999' },
  ]);
});

test.each([
  'WP012 ‘The keepers’ rota’ was read',
  "WP012 'The Keepers' Rota'",
  'WP012 – “The  keepers’ rota”',
  'WP012 was read, and ‘another paper’ too',
  'WP013 ‘anything’, since no title is known',
  'WP999 ‘anything’',
])('sees a title that fits, or none: %s', (text) => {
  expect(find(text).filter(({ misfit }) => misfit !== undefined)).toEqual([]);
});

test('flags a title that is another one', () => {
  expect(find('WP012 ‘The millers’ rota’ was read')[0]?.misfit).toBe('The millers');
  expect(find('WP012 ‘Gates and ropes’')[0]?.misfit).toBe('Gates and ropes');
});

test('takes the longer of two codes, and whole words only', () => {
  expect(find('WPQ123X, XWP012, WP0123 and WPQ123').map(({ code }) => code)).toEqual(['WPQ123X', 'WPQ123']);
});

test('finds a code wherever it stands in a long text', () => {
  for (let before = 0; before < 400; before += 1) {
    const text = `${'a '.repeat(before)}WP012 ${'b '.repeat(200)}`;
    expect(find(text).map(({ start }) => start)).toEqual([2 * before]);
  }
});

test('finds nothing by a pattern that matches nothing', () => {
  expect(findMatters('a text', { matterPatterns: ['x*', ''], matters: [] })).toEqual([]);
});
