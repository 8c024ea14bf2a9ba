import { useEffect } from 'react';
import type { Command } from './commands-slice.ts';
import { useAppStore } from './hooks.ts';

/** Offers what can be done on this screen in the palette, as long as the screen is there. */
export const useCommands = (commands: readonly Command[]): void => {
  const offerCommands = useAppStore((state) => state.offerCommands);
  useEffect(() => offerCommands(commands), [offerCommands, commands]);
};
