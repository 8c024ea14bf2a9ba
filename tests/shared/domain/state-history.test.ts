import { describe, expect, it } from 'vitest';
import { currentState, type StateChange, settleState } from '../../../shared/domain/state-history.ts';

const change = (state: StateChange['state'], more: Partial<StateChange> = {}): StateChange => ({
  state,
  date: '2031-03-04',
  at: 1,
  ...more,
});

describe('the states of an action', () => {
  it('begin with open, which nobody has to say', () => {
    expect(currentState([])).toBe('open');
    expect(settleState([], change('open'))).toEqual([]);
  });

  it('are all kept, the last holds', () => {
    const states = [change('in progress'), change('closed'), change('open')].reduce<readonly StateChange[]>(
      settleState,
      [],
    );
    expect(states.map(({ state }) => state)).toEqual(['in progress', 'closed', 'open']);
    expect(currentState(states)).toBe('open');
  });

  it('are said otherwise by saying the same state again, and stay written down when they were', () => {
    const states = settleState([], change('closed', { by: 'Chair' }));
    expect(settleState(states, change('closed', { date: '2031-03-05', reason: 'Done', at: 9 }))).toEqual([
      change('closed', { date: '2031-03-05', reason: 'Done' }),
    ]);
  });
});
