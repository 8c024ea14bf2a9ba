import type { Clock } from '../editor/saver/clock.ts';

/** Two presses nearer to each other are one that the hand made twice. */
const DOUBLE_PRESS_MS = 700;

/** What is asked for again while it is on its way, or by the second press of a double one, is not done twice. */
export const once = ({ now }: Pick<Clock, 'now'>, act: () => Promise<void>): (() => Promise<void>) => {
  let isRunning = false;
  let endedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (isRunning || now() - endedAt < DOUBLE_PRESS_MS) return;
    isRunning = true;
    try {
      await act();
    } finally {
      isRunning = false;
      endedAt = now();
    }
  };
};
