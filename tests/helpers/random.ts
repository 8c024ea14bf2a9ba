/** A whole number from 0 up to, and without, `below`. */
export type Random = (below: number) => number;

/** Chance that can be had again: the same seed gives the same numbers (mulberry32). */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
};

/** The seed of this run: MINUTEBOOK_SEED to have a run again, else the clock. */
export const runSeed = (): number => Number(process.env['MINUTEBOOK_SEED'] ?? Date.now() % 1_000_000);
