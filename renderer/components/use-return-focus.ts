import { useEffect, useState } from 'react';

/**
 * What had the focus before this was drawn has it again once this is gone, unless something else was given it: the next
 * key belongs to the text that was written in. For what takes the focus at once, so that a dialog around it can't know.
 */
export const useReturnFocus = (): void => {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
};
