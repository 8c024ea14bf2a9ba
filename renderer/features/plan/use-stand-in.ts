import { useEffect, useRef } from 'react';
import type { ItemId } from '../../../shared/ids.ts';
import type { AgendaLines } from '../../store/agenda-lines.ts';

/** A line may go from under the keyboard, by an undo or in another window: then the one in its place gets it. */
export const useStandIn = (lines: AgendaLines, current: ItemId | undefined, goTo: (id: ItemId) => void): void => {
  const place = useRef(0);
  const latest = useRef(goTo);
  latest.current = goTo;
  useEffect(() => {
    const at = lines.findIndex(({ id }) => id === current);
    if (at >= 0) place.current = at;
    else if (current !== undefined && document.activeElement === document.body) {
      const next = lines[Math.min(place.current, lines.length - 1)];
      if (next) latest.current(next.id);
    }
  }, [lines, current]);
};
