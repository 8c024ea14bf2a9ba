import { type RefObject, useEffect, useRef } from 'react';
import { takesLetters } from '../../keys/takes-letters.ts';

/** Puts the focus on something of the page as soon as it is there. */
export const useFocus = (page: RefObject<HTMLElement | null>) => {
  const wanted = useRef<string>(undefined);
  /** What had the focus when it was asked for. */
  const from = useRef<Element>(null);
  const tryFocus = (): void => {
    const { activeElement } = document;
    // Who has begun to type elsewhere in the meantime goes on there.
    if (activeElement !== from.current && takesLetters(activeElement)) wanted.current = undefined;
    const found = wanted.current && page.current?.querySelector<HTMLElement>(wanted.current);
    if (!found) return;
    wanted.current = undefined;
    found.focus();
    if (found instanceof HTMLInputElement && found.type === 'text') found.select();
  };
  useEffect(tryFocus);
  return (selector: string): void => {
    wanted.current = selector;
    from.current = document.activeElement;
    tryFocus();
  };
};
