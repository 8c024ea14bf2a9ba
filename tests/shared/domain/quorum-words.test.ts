import { describe, expect, test } from 'vitest';
import type { Quorum } from '../../../shared/domain/body-rules.ts';
import { quorumWords } from '../../../shared/domain/quorum-words.ts';

const rule: Quorum = {
  needed: { number: 3 },
  of: 'seats',
  minimumPerCategory: [],
  needsChair: true,
  remoteCounts: true,
};

describe('quorumWords', () => {
  test('says a number of the seats with the Chair', () => {
    expect(quorumWords(rule)).toBe('3 of the seats, the Chair or the deputy among them.');
  });

  test('says a fraction in words where it has some', () => {
    const needed = (numerator: number, denominator: number) =>
      quorumWords({ ...rule, needed: { numerator, denominator }, of: 'filled seats', needsChair: false });
    expect(needed(1, 2)).toBe('Half of the filled seats.');
    expect(needed(2, 3)).toBe('Two thirds of the filled seats.');
    expect(needed(3, 7)).toBe('3/7 of the filled seats.');
  });

  test('says minimums by category and who does not count', () => {
    const minimumPerCategory = [
      { category: 'Pilots', number: 1 },
      { category: 'Keepers', number: 2 },
    ];
    expect(quorumWords({ ...rule, needsChair: false, remoteCounts: false, minimumPerCategory })).toBe(
      '3 of the seats, at least 1 from Pilots and 2 from Keepers, all of them in the room.',
    );
  });

  test('says what becomes of those with an interest, where that is not the usual', () => {
    const words = (interested: Quorum['interested']) => quorumWords({ ...rule, needsChair: false, interested });
    expect(words('in the room')).toBe('3 of the seats.');
    expect(words('always')).toBe('3 of the seats, with those who are out for an interest.');
    expect(words('never')).toBe('3 of the seats, without those who have an interest in the item.');
  });
});
