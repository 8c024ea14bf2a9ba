import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignRanks } from '../../../../renderer/editor/saver/ranks.ts';

const isRising = (ranks: readonly string[]): boolean =>
  ranks.every((rank, index) => index === 0 || (ranks[index - 1] ?? '') < rank);

describe('assignRanks', () => {
  test('changes one rank for one moved block', () => {
    const ranks = assignRanks([undefined, undefined, undefined, undefined, undefined]);
    const [a = '', b = '', c = '', d = '', e = ''] = ranks;
    const moved = assignRanks([d, a, b, c, e]);
    expect(moved.slice(1)).toEqual([a, b, c, e]);
    expect(isRising(moved)).toBe(true);
  });

  test('gives one rank to a new block between two', () => {
    const [a = '', b = ''] = assignRanks([undefined, undefined]);
    const [first, middle = '', last] = assignRanks([a, undefined, b]);
    expect([first, last]).toEqual([a, b]);
    expect(a < middle && middle < b).toBe(true);
  });

  test('parts blocks that have the same rank', () => {
    expect(isRising(assignRanks(['a1', 'a1', 'a2']))).toBe(true);
  });

  test('makes all anew where a rank is none that leaves room', () => {
    const ranks = assignRanks(['zzz not a rank', undefined, 'zzz not a rank 2']);
    expect(isRising(ranks)).toBe(true);
  });

  test('always rises, and keeps the longest rising run', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(60), { nil: undefined })), (places) => {
        const all = assignRanks(Array.from({ length: 61 }, () => undefined));
        const before = places.map((place) => (place === undefined ? undefined : all[place]));
        const after = assignRanks(before);
        expect(after).toHaveLength(before.length);
        expect(isRising(after)).toBe(true);
        const kept = after.filter((rank, index) => rank === before[index]).length;
        expect(kept).toBe(longestRising(before.filter((rank) => rank !== undefined)));
      }),
    );
  });
});

/** The plain way to count it: by trying all earlier ones. */
const longestRising = (ranks: readonly string[]): number => {
  const lengths: number[] = [];
  for (const [index, rank] of ranks.entries()) {
    const before = lengths.filter((_length, earlier) => earlier < index && (ranks[earlier] ?? '') < rank);
    lengths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...lengths);
};
