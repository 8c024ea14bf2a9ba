import { expect, test } from 'vitest';
import { readOpening } from '../../../shared/capture/opening.ts';
import { ada, weirBoard } from './example.ts';
import { typeLine } from './type-line.ts';

test.each([
  ['OM: questioned the timelines', 'Weir Board member (OM) ', 'questioned the timelines'],
  ['AW: closed the talk', 'The Weir Board Chair (AW) ', 'closed the talk'],
  ['LQ: advised', 'LOCKSEC (LQ) ', 'advised'],
  ['SV: asked', 'Sam Vale (SV) ', 'asked'],
  ["NO'D: agreed", "Weir Board member (NO'D) ", 'agreed'],
  ['NO’D: agreed', "Weir Board member (NO'D) ", 'agreed'],
])('names the speaker as the body does: %s', (line, words, text) => {
  expect(typeLine(line, weirBoard)).toMatchObject({ opening: { kind: 'attribution', words }, text });
});

test('says who it was and what was typed', () => {
  expect(readOpening('AW: ', weirBoard)).toEqual({
    kind: 'attribution',
    person: ada.id,
    initials: 'AW',
    words: 'The Weir Board Chair (AW) ',
    taken: 'AW: ',
  });
});

test.each([
  'XY: questioned the timelines',
  'BF: is two people',
  'OM : questioned',
  'OM:questioned',
  'om: questioned',
  '(OM): questioned',
  'OM, AW: questioned',
  'LOCKSEC: advised',
  'Weir Board: advised',
  '10:25: the Chair came',
  '\\10: x',
])('stays text: %s', (line) => {
  expect(typeLine(line, weirBoard)).toEqual({ text: line });
});

test('leaves an organisation alone that somebody shares letters with', () => {
  const people = [
    { ...ada, initials: 'LOCK' },
    { ...ada, initials: 'ZZ', organisation: 'LOCK' },
  ];
  expect(typeLine('LOCK: advised', { ...weirBoard, people }).opening).toBeUndefined();
  expect(typeLine('ZZ: advised', { ...weirBoard, people }).opening).toBeDefined();
});

test('is not made again by what is typed behind it once it was turned back', () => {
  for (const more of ['q', 'q ', ' ', 'OM: ']) expect(readOpening(`OM: ${more}`, weirBoard)).toBeUndefined();
});
