import { expect, test } from 'vitest';
import { capitalSlips, slips } from '../../../shared/autocorrect/slips.ts';
import { type Random, runSeed, seeded } from '../../helpers/random.ts';
import { type Change, isListed, strangers, typeThrough } from './typing.ts';

const TEXTS = 10_000;
const LONGEST = 8;

const PARTS = [
  ...slips.keys(),
  ...capitalSlips.keys(),
  ...['harbour', 'Orla', 'AGREED', 'ACTION', 'HWG', 'MPs', 'PhD', 'SW04', '7/01', '10', 'e.g.', 'x@example.org', '🙂'],
];
const JOINTS = [
  ' ',
  ' ',
  ' ',
  '. ',
  ', ',
  ' - ',
  '-',
  ' "',
  '" ',
  "'",
  " '",
  '(',
  ') ',
  '; ',
  '/',
  '@',
  '\n',
  '\u00a0',
  '…',
];

const pick = (list: readonly string[], chance: Random): string => list[chance(list.length)] ?? '';
const capitals = (text: string, chance: Random): string => {
  const way = chance(8);
  if (way === 0) return text.toUpperCase();
  return way === 1 ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;
};
const aText = (chance: Random): string =>
  Array.from({ length: 1 + chance(LONGEST) }, () => capitals(pick(PARTS, chance), chance) + pick(JOINTS, chance)).join(
    '',
  );

/** What is wrong with the changes of a text; undefined when nothing is. */
const faultOf = ({ at, typed, made, before, after }: Change): string | undefined => {
  const takenBack = after.slice(0, at) + typed + after.slice(at + made.length);
  if (takenBack !== before) return `${JSON.stringify(after)} is not taken back to ${JSON.stringify(before)}`;
  return isListed({ at, typed, made }) ? undefined : `${typed} -> ${made} in ${JSON.stringify(before)}`;
};

test(`every change in ${TEXTS} random texts is of the lists, and taking it back gives what was typed`, () => {
  const seed = runSeed();
  const chance = seeded(seed);
  const changes = Array.from({ length: TEXTS }, () => typeThrough(aText(chance), strangers).changes).flat();
  expect(changes.length).toBeGreaterThan(TEXTS);
  expect({ seed, faults: changes.map(faultOf).filter(Boolean) }).toEqual({ seed, faults: [] });
});

test('would see a change that is not of the lists', () => {
  expect(isListed({ at: 0, typed: 'form', made: 'from' })).toBe(false);
  expect(isListed({ at: 0, typed: 'teh', made: 'The' })).toBe(false);
  expect(isListed({ at: 0, typed: '(c)', made: '©' })).toBe(false);
});
