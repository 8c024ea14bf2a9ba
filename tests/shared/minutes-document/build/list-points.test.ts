import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../shared/minutes-document/build/line.ts';
import { listPoints, type PointContent } from '../../../../shared/minutes-document/build/list-points.ts';
import { runs } from '../records.ts';

const numbered = (depth: number, text = 'x'): PointContent => ({ kind: 'numbered', depth, runs: runs(text) });
const bullet = (depth: number, text = 'x'): PointContent => ({ kind: 'bullet', depth, runs: runs(text) });
const numbers = (points: readonly PointContent[]) => listPoints(points).map((point) => point.number);

describe('listPoints', () => {
  it('numbers 1. then (a) then (i), and begins deeper levels anew', () => {
    const points = [0, 1, 1, 2, 2, 0, 1, 2].map((depth) => numbered(depth));
    expect(numbers(points)).toEqual(['1.', '(a)', '(b)', '(i)', '(ii)', '2.', '(a)', '(i)']);
  });

  it('goes on after (z) and in Roman numerals', () => {
    expect(numbers(Array.from({ length: 28 }, () => numbered(1))).slice(25)).toEqual(['(z)', '(aa)', '(ab)']);
    const roman = numbers(Array.from({ length: 44 }, () => numbered(2)));
    expect([roman[3], roman[8], roman[13], roman[43]]).toEqual(['(iv)', '(ix)', '(xiv)', '(xliv)']);
  });

  it('goes on after bullets that stand deeper, and begins anew after one of its own level', () => {
    expect(numbers([numbered(0), bullet(1), numbered(0), bullet(0), numbered(0)])).toEqual([
      '1.',
      undefined,
      '2.',
      undefined,
      '1.',
    ]);
  });

  it('takes a list that begins deep, and a point without a depth', () => {
    expect(numbers([numbered(3), { kind: 'numbered', runs: runs('x') }])).toEqual(['1.', '1.']);
  });

  it('leaves out a bullet without words, and keeps a number without words', () => {
    const points = listPoints([bullet(0, ' '), numbered(0, ''), numbered(0, ' b ')]);
    expect(points.map((point) => [point.number, plainText(point.line)])).toEqual([
      ['1.', ''],
      ['2.', 'b'],
    ]);
  });
});
