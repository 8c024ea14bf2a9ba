import { type RefObject, useLayoutEffect, useRef } from 'react';

export type FocusSoon<Place extends HTMLElement> = {
  /** Where to look: goes on the list or the form. */
  readonly place: RefObject<Place | null>;
  focus(selector: string): void;
};

/**
 * Moves the focus to what a selector finds, as soon as it is drawn. In a text the caret goes behind the last word.
 * `first` is where it goes when the place is opened.
 */
export const useFocusSoon = <Place extends HTMLElement>(first?: string): FocusSoon<Place> => {
  const place = useRef<Place>(null);
  const wanted = useRef(first);
  const goThere = (): void => {
    const found = wanted.current && place.current?.querySelector<HTMLElement>(wanted.current);
    if (!found) return;
    wanted.current = undefined;
    found.focus();
    if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement)
      found.setSelectionRange(found.value.length, found.value.length);
  };
  useLayoutEffect(goThere);
  const focus = (selector: string): void => {
    wanted.current = selector;
    goThere();
  };
  return { place, focus };
};
