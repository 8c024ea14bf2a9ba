import { useEffect } from 'react';
import { undoesItself, watchTyping } from '../keys/own-undo.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useOffers } from '../keys/use-offers.ts';

export type FrameActs = Readonly<Record<'search' | 'help' | 'settings' | 'share' | 'undo' | 'redo', () => void>>;

/** The keys that mean the same on every screen. */
export const useFrameKeys = (acts: FrameActs): void => {
  useEffect(watchTyping, []);
  useKeys('everywhere', ({ target }) => ({
    ...acts,
    undo: undoesItself(target) ? undefined : acts.undo,
    redo: undoesItself(target) ? undefined : acts.redo,
  }));
  useOffers('everywhere', acts);
};
