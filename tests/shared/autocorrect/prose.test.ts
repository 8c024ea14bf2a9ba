import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { proseLines } from '../capture/lines.ts';
import { isListed, strangers, typeThrough } from './typing.ts';

/*
 * No surprises: whole texts, typed as paragraphs. What changes in them is listed here, and each of it is a real slip;
 * the signs of print take the place of those of a keyboard.
 */
const SLIPS_IN_TEXTS: readonly string[] = [];

const paragraphsOf = (text: string): string[] =>
  text.split(/\r?\n\s*\r?\n/).map((paragraph) => paragraph.trim().replaceAll(/\s*\n\s*/g, ' '));

const realTexts = (): string[] => {
  const shared = process.env['MINUTEBOOK_SHARED'];
  if (shared === undefined) return [];
  return ['minutes', 'papers', 'specimens'].flatMap((folder) =>
    readdirSync(join(shared, 'corpus', folder))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(shared, 'corpus', folder, name), 'utf8')),
  );
};

/** The texts of a meeting file, whatever they belong to. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
const fixture = (name: string): string[] =>
  textsIn(JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures', name), 'utf8')));

const ours = [...proseLines, ...fixture('harbour-lights-7.json'), ...fixture('mill-race-3.json')];
const real = realTexts().flatMap(paragraphsOf);

const cases = [
  { name: 'our own', paragraphs: ours },
  { name: 'published', paragraphs: real },
].filter(({ paragraphs }) => paragraphs.length > 0);

test.each(cases)('changes no word but slips in texts that are $name', ({ paragraphs }) => {
  const changes = paragraphs.flatMap((paragraph) => typeThrough(`${paragraph} `, strangers).changes);
  expect(changes.filter((change) => !isListed(change))).toEqual([]);
  const words = changes.filter(({ typed }) => /\p{L}/u.test(typed)).map(({ typed, made }) => `${typed} -> ${made}`);
  expect([...new Set(words)]).toEqual(SLIPS_IN_TEXTS);
});

test('would see a word that it changes', () => {
  const { changes } = typeThrough('Teh members adn the Chair. ', strangers);
  expect(changes.map(({ typed, made }) => `${typed} -> ${made}`)).toEqual(['Teh -> The', 'adn -> and']);
});
