import { useMemo, useRef } from 'react';
import { useCommands } from '../../store/use-commands.ts';

/** Offers the hand-out in the palette and to the menu of the window, as long as it can be done here. */
export const useHandOutCommand = (label: string, run: () => void): void => {
  const latest = useRef(run);
  latest.current = run;
  useCommands(useMemo(() => [{ id: 'handOut', label, run: () => latest.current() }], [label]));
};
