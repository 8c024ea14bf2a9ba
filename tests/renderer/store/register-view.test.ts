import { describe, expect, it } from 'vitest';
import { filterOf, firstView, isNarrowed, statesIn } from '../../../renderer/store/register-view.ts';

describe('a view of the register', () => {
  it('asks the book for what its name says', () => {
    const asked = (name: 'open' | 'overdue' | 'settled' | 'all') => filterOf({ ...firstView, name }, '2026-11-22');
    expect(asked('open')).toEqual({ open: true });
    expect(asked('overdue')).toEqual({ overdueOn: '2026-11-22' });
    expect(asked('settled')).toEqual({ open: false });
    expect(asked('all')).toEqual({});
  });

  it('asks for what narrows it as well, and not for blanks', () => {
    const narrow = { ...firstView, body: 'HLC', state: 'in progress', owner: 'Ida', text: '  ' } as const;
    expect(filterOf(narrow, '2026-11-22')).toEqual({
      open: true,
      body: 'HLC',
      states: ['in progress'],
      owner: 'Ida',
    });
    expect([isNarrowed(narrow), isNarrowed({ ...firstView, text: ' ' })]).toEqual([true, false]);
  });

  it('offers the states that can be in it, each in one of the two halves', () => {
    expect(statesIn('overdue')).toEqual(statesIn('open'));
    expect([...statesIn('open'), ...statesIn('settled')].toSorted()).toEqual([...statesIn('all')].toSorted());
    expect(statesIn('settled')).toContain('closed');
  });
});
