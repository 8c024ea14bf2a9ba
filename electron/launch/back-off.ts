/** A host that was ready for less than this, in milliseconds, died quickly. */
const QUICK_MS = 3000;
const FIRST_PAUSE_MS = 100;
/** So many quick deaths in a row are no accident. */
const GIVE_UP_AFTER = 5;

export type BackOff = {
  /** Milliseconds to wait before the host is started again after a life of `livedMs`; undefined to give up. */
  pauseAfter(livedMs: number): number | undefined;
};

/** Counts quick deaths: each doubles the pause before the next start, one long life forgets them. */
export const createBackOff = (): BackOff => {
  let quickDeaths = 0;
  return {
    pauseAfter: (livedMs) => {
      quickDeaths = livedMs < QUICK_MS ? quickDeaths + 1 : 0;
      if (quickDeaths >= GIVE_UP_AFTER) return undefined;
      return FIRST_PAUSE_MS * 2 ** Math.max(0, quickDeaths - 1);
    },
  };
};
