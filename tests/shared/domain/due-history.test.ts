import { describe, expect, it } from 'vitest';
import type { Due } from '../../../shared/domain/block.ts';
import { countSlips, currentDue, type PastDue, settleDue } from '../../../shared/domain/due-history.ts';

const day = (date: string): Due => ({ date });

const settled = (...dues: readonly (Due | undefined)[]): readonly PastDue[] =>
  dues.reduce<readonly PastDue[]>((list, due, at) => settleDue(list, { due, kept: true, at }), []);

describe('the dues of an action', () => {
  it('are replaced while the action is still being written', () => {
    const first = settleDue([], { due: day('2020-06-30'), kept: false, at: 1 });
    const second = settleDue(first, { due: { meeting: 'next' }, kept: false, at: 2 });
    expect(second).toEqual([{ due: { meeting: 'next' }, at: 2 }]);
    expect(settleDue(second, { due: undefined, kept: false, at: 3 })).toEqual([]);
  });

  it('are all kept once it is said so, the original first', () => {
    const dues = settled(day('2020-06-30'), day('2020-07-31'), undefined, { none: true });
    expect(dues.map(({ due }) => due)).toEqual([day('2020-06-30'), day('2020-07-31'), undefined, { none: true }]);
    expect(currentDue(dues)).toEqual({ none: true });
  });

  it('do not grow when the same is said again', () => {
    const dues = settled(day('2020-06-30'));
    expect(settleDue(dues, { due: day('2020-06-30'), kept: true, at: 9 })).toBe(dues);
    expect(settleDue([], { due: undefined, kept: true, at: 9 })).toEqual([]);
  });

  it.each([
    ['no due at all', settled(), 0],
    ['the original', settled(day('2020-06-30')), 0],
    ['a later day', settled(day('2020-06-30'), day('2020-07-31')), 1],
    ['an earlier day', settled(day('2020-06-30'), day('2020-06-01')), 1],
    ['a day in place of the next meeting', settled({ meeting: 'next' }, day('2020-07-31')), 1],
    ['put off without a day, and settled again', settled(day('2020-06-30'), undefined, day('2020-07-31')), 2],
    ['put off twice', settled(day('2020-06-30'), day('2020-07-31'), { meeting: 'next' }), 2],
  ])('count their slips: %s', (_name, dues, slips) => {
    expect(countSlips(dues)).toBe(slips);
  });
});
