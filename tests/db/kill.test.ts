import { describe, expect, it } from 'vitest';
import { killLoop } from '../helpers/kill-loop.ts';

const KILLS = process.env['MINUTEBOOK_LONG'] ? 1000 : 40;
/** A control has to be caught; how often is chance, that it is never is not. */
const CONTROLS = 20;
const MINUTES = 60_000;

const percentile = (numbers: readonly number[], part: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * part)] ?? 0;

describe('when the program is killed in the middle of writing', () => {
  it(`loses no acknowledged edit, in ${KILLS} kills`, { timeout: 20 * MINUTES }, async () => {
    const { kills, acknowledged, lost, damaged, restarts } = await killLoop(KILLS, 'commit');
    expect({ kills, lost, damaged }).toEqual({ kills: KILLS, lost: 0, damaged: 0 });
    expect(acknowledged).toBeGreaterThan(KILLS);
    expect(percentile(restarts, 0.99)).toBeLessThan(2000);
  });

  it('would be caught if it acknowledged before the commit', { timeout: 5 * MINUTES }, async () => {
    const { lost, damaged } = await killLoop(CONTROLS, 'early');
    expect(lost).toBeGreaterThan(0);
    expect(damaged).toBe(0);
  });
});
