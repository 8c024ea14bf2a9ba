import { useKeys } from '../keys/use-keys.ts';
import { useOffers } from '../keys/use-offers.ts';

export type FrameActs = Readonly<Record<'search' | 'help' | 'settings' | 'share' | 'undo' | 'redo', () => void>>;

const TEXT_INPUTS = new Set(['text', 'search', 'email', 'url', 'tel', 'number', 'password', 'date', 'time']);

/** Whether what has the focus undoes by itself what was typed in it. */
const undoesItself = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.has(target.type) && !target.readOnly;
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
};

/** The keys that mean the same on every screen. */
export const useFrameKeys = (acts: FrameActs): void => {
  useKeys('everywhere', ({ target }) => ({
    ...acts,
    undo: undoesItself(target) ? undefined : acts.undo,
    redo: undoesItself(target) ? undefined : acts.redo,
  }));
  useOffers('everywhere', acts);
};
