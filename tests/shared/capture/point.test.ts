import { expect, test } from 'vitest';
import type { Point, PreviousBlock } from '../../../shared/capture/point.ts';
import { weirBoard } from './example.ts';
import { typeLine } from './type-line.ts';

const below = (line: string, points: readonly Point[], more: Partial<PreviousBlock> = {}) =>
  typeLine(line, weirBoard, { kind: 'numbered', depth: points[0]?.depth ?? 0, points, ...more }).opening;

test.each([
  ['1. ask', { number: 1 }],
  ['(a) ask', { number: 1, style: 'letter' }],
  ['(i) ask', { number: 1, style: 'roman' }],
])('begins a list: %s', (line, point) => {
  expect(typeLine(line, weirBoard)).toMatchObject({ opening: { kind: 'numbered', ...point }, text: 'ask' });
});

test.each(['(b) ask', '(ii) ask', '(A) ask', '(1) ask', 'a) ask', '(a)ask', '(aa) ask', '(a. ask'])(
  'begins none: %s',
  (line) => {
    expect(typeLine(line, weirBoard)).toEqual({ text: line });
  },
);

test.each<readonly [string, readonly Point[], object]>([
  ['4. ask', [{ number: 3 }], { number: 4 }],
  ['(b) ask', [{ number: 1, style: 'letter' }], { number: 2, style: 'letter' }],
  ['(i) ask', [{ number: 8, style: 'letter' }], { number: 9, style: 'letter' }],
  ['(v) ask', [{ number: 4, style: 'roman' }], { number: 5, style: 'roman' }],
  ['(v) ask', [{ number: 21, style: 'letter' }], { number: 22, style: 'letter' }],
  ['(aa) ask', [{ number: 26, style: 'letter' }], { number: 27, style: 'letter' }],
  ['2. ask', [{ number: 3, style: 'letter', depth: 1 }, { number: 1 }], { number: 2 }],
  ['(d) ask', [{ number: 3, style: 'letter', depth: 1 }, { number: 1 }], { number: 4, style: 'letter', depth: 1 }],
])('goes on with the list above: %s', (line, points, point) => {
  expect(below(line, points)).toMatchObject({ kind: 'numbered', ...point });
});

test('begins a list inside the list above when it is counted in another way', () => {
  expect(below('(a) ask', [{ number: 2 }])).toMatchObject({ number: 1, style: 'letter', depth: 1 });
  expect(below('(i) ask', [{ number: 2, style: 'letter', depth: 1 }])).toMatchObject({ style: 'roman', depth: 2 });
  expect(below('(a) ask', [], { kind: 'bullet' })).toMatchObject({ style: 'letter', depth: 1 });
  expect(below('(a) ask', [], { kind: 'paragraph' })).not.toHaveProperty('depth');
  expect(below('(i) ask', [], { depth: 8 })).toMatchObject({ depth: 8 });
});

test.each(['6. ask', '(c) ask', '(iii) ask'])('is text where another number comes next: %s', (line) => {
  expect(below(line, [{ number: 4 }, { number: 1, style: 'roman' }])).toBeUndefined();
});
