import { describe, expect, it } from 'vitest';
import { planAgenda } from '../../../shared/domain/standing-items.ts';

describe('planAgenda', () => {
  it('numbers items, and nests those with a dash below the last one without', () => {
    expect(planAgenda(['Welcome', 'Proposals', '- Ready', '-New', 'Any other business', '- Dates'])).toEqual([
      { number: '1', title: 'Welcome' },
      { number: '2', title: 'Proposals' },
      { number: '2.1', title: 'Ready', parent: 1 },
      { number: '2.2', title: 'New', parent: 1 },
      { number: '3', title: 'Any other business' },
      { number: '3.1', title: 'Dates', parent: 4 },
    ]);
  });

  it('makes an item of one that has none above it', () => {
    expect(planAgenda(['- Welcome', '- Apologies'])).toEqual([
      { number: '1', title: 'Welcome' },
      { number: '1.1', title: 'Apologies', parent: 0 },
    ]);
  });

  it('leaves a hyphen inside a title alone', () => {
    expect(planAgenda(['Follow-up - actions'])).toEqual([{ number: '1', title: 'Follow-up - actions' }]);
  });

  it('makes an empty agenda of no standing items', () => {
    expect(planAgenda([])).toEqual([]);
  });
});
