/** Time as the saver sees it; tests hand in one of their own. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something once, later; the function given back calls it off. */
  after(ms: number, run: () => void): () => void;
};

export const systemClock: Clock = {
  now: Date.now,
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
