import { describe, expect, it } from 'vitest';
import { currentOwners, settleOwners } from '../../../shared/domain/owner-history.ts';

describe('the owners of an action', () => {
  it('are named anew while the line is still being written', () => {
    const first = settleOwners([], { owners: ['Ada'], kept: false, at: 1 });
    expect(settleOwners(first, { owners: ['Bo'], kept: false, at: 2 })).toEqual([{ owners: ['Bo'], at: 2 }]);
    expect(settleOwners(first, { owners: [], kept: false, at: 3 })).toEqual([]);
  });

  it('are all kept from then on, with the moment of each change', () => {
    const first = settleOwners([], { owners: ['Ada'], kept: true, at: 1 });
    const second = settleOwners(first, { owners: ['Ada', 'Bo'], kept: true, at: 2 });
    expect(second).toEqual([
      { owners: ['Ada'], at: 1 },
      { owners: ['Ada', 'Bo'], at: 2 },
    ]);
    expect(currentOwners(second)).toEqual(['Ada', 'Bo']);
    expect(settleOwners(second, { owners: ['Ada', 'Bo'], kept: true, at: 3 })).toBe(second);
  });
});
