import type { Clock } from '../../renderer/editor/saver/clock.ts';

/** A clock that a test moves; what falls due is run in order, and the promises in between are waited for. */
export type FakeClock = Clock & { advance(ms: number): Promise<void> };

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const createFakeClock = (start = 0): FakeClock => {
  let now = start;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const next = (until: number) => timers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
  return {
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance: async (ms) => {
      const until = now + ms;
      await settle();
      for (let timer = next(until); timer; timer = next(until)) {
        const due = timer;
        timers = timers.filter((other) => other !== due);
        now = Math.max(now, due.at);
        due.run();
        await settle();
      }
      now = until;
      await settle();
    },
  };
};
