import { useKeys } from '../keys/use-keys.ts';

export type FrameActs = { search(): void; help(): void; settings(): void; undo(): void; redo(): void };

const TEXT_INPUTS = new Set(['text', 'search', 'email', 'url', 'tel', 'number', 'password', 'date', 'time']);

/** Whether what has the focus undoes by itself what was typed in it. */
const undoesItself = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.has(target.type) && !target.readOnly;
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
};

/** The keys that mean the same on every screen. */
export const useFrameKeys = ({ search, help, settings, undo, redo }: FrameActs): void =>
  useKeys('everywhere', ({ target }) => ({
    search,
    help,
    settings,
    undo: undoesItself(target) ? undefined : undo,
    redo: undoesItself(target) ? undefined : redo,
  }));
