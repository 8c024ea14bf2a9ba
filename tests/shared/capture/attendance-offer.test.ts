import { expect, it } from 'vitest';
import { offeredList } from '../../../shared/capture/attendance-offer.ts';
import type { Category } from '../../../shared/domain/body.ts';

const categories: readonly Category[] = [{ name: 'Pilots', table: 'members' }];
const namesIn = (rows: readonly (readonly string[])[], known: readonly string[] = []) =>
  offeredList(rows, categories, new Set(known))?.map(({ name }) => name);

it.each<[string, readonly (readonly string[])[]]>([
  [
    'categories beside the names',
    [
      ['Category', 'Name'],
      ['Pilots', 'Ida Quist'],
      ['Pilots', 'Sam Lowe'],
    ],
  ],
  [
    'initials',
    [
      ['Ida Quist', 'IQ'],
      ['Sam Lowe', 'SL'],
    ],
  ],
])('offers a table of people with %s', (_name, rows) => {
  expect(namesIn(rows)).toEqual(['Ida Quist', 'Sam Lowe']);
});

it('offers a table without a head where somebody in it is known', () => {
  const rows = [
    ['Ida Quist', 'Coast Survey'],
    ['Sam Lowe', 'Quay Office'],
  ];
  expect(namesIn(rows, ['Sam Lowe'])).toEqual(['Ida Quist', 'Sam Lowe']);
  expect(namesIn(rows)).toBeUndefined();
});

it.each<[string, readonly (readonly string[])[]]>([
  [
    'figures',
    [
      ['Buoy', 'Weight'],
      ['North', '2 t'],
      ['South', '3 t'],
    ],
  ],
  ['one line', [['Ida Quist', 'IQ']]],
  ['prose', [['Ida Quist was thanked.'], ['Sam Lowe was there.']]],
])('offers nothing for %s', (_name, rows) => {
  expect(namesIn(rows, ['Ida Quist', 'Sam Lowe'])).toBeUndefined();
});
