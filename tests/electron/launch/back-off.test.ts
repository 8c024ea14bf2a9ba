import { describe, expect, it } from 'vitest';
import { createBackOff } from '../../../electron/launch/back-off.ts';

describe('createBackOff', () => {
  it('waits longer after each quick death, and gives up at the fifth', () => {
    const backOff = createBackOff();
    expect([1, 2, 3, 4, 5].map(() => backOff.pauseAfter(10))).toEqual([100, 200, 400, 800, undefined]);
  });

  it('forgets quick deaths after a long life', () => {
    const backOff = createBackOff();
    for (let death = 0; death < 4; death += 1) backOff.pauseAfter(0);
    expect([backOff.pauseAfter(60_000), backOff.pauseAfter(0), backOff.pauseAfter(0)]).toEqual([100, 100, 200]);
  });
});
