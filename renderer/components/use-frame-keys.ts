import { useEffect, useRef } from 'react';

export type FrameActs = { search(): void; help(): void; undo(): void; redo(): void };

const TEXT_INPUTS = new Set(['text', 'search', 'email', 'url', 'tel', 'number', 'password', 'date', 'time']);

/** Whether what has the focus takes letters, and undoes them by itself. */
const takesText = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.has(target.type) && !target.readOnly;
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
};

/** The act of a key with Ctrl (or Cmd) held, outside text. */
const ofHeldKey = ({ key, shiftKey }: KeyboardEvent, { undo, redo }: FrameActs): (() => void) | undefined => {
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? redo : undo;
  return letter === 'y' && !shiftKey ? redo : undefined;
};

const actOf = (event: KeyboardEvent, acts: FrameActs): (() => void) | undefined => {
  if (event.key === 'F1') return acts.help;
  const isHeld = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (isHeld && event.key.toLowerCase() === 'k' && !event.shiftKey) return acts.search;
  if (takesText(event.target)) return undefined;
  if (isHeld) return ofHeldKey(event, acts);
  return event.key === '?' && !event.altKey ? acts.help : undefined;
};

/** The keys that mean the same on every screen. What a screen has dealt with is left alone. */
export const useFrameKeys = (acts: FrameActs): void => {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = event.defaultPrevented ? undefined : actOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};
