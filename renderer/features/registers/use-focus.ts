import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus on something of the page as soon as it is there. */
export const useFocus = (page: RefObject<HTMLElement | null>) => {
  const wanted = useRef<string>(undefined);
  const tryFocus = (): void => {
    const found = wanted.current && page.current?.querySelector<HTMLElement>(wanted.current);
    if (!found) return;
    wanted.current = undefined;
    found.focus();
    if (found instanceof HTMLInputElement && found.type === 'text') found.select();
  };
  useEffect(tryFocus);
  return (selector: string): void => {
    wanted.current = selector;
    tryFocus();
  };
};
