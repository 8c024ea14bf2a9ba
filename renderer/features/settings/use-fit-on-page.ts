import { type RefObject, useLayoutEffect, useRef } from 'react';

/** From what reads well to what can still be read, in points. */
const SIZES = [8.25, 7.75, 7.25, 6.75, 6.25, 5.75, 5.25];

/** Sets the largest type in which all of it stands on its page; what does not runs out of the page sideways. */
const fitOnPage = (page: HTMLElement): void => {
  for (const size of SIZES) {
    page.style.setProperty('--card-size', `${size}pt`);
    if (page.scrollWidth <= page.clientWidth) return;
  }
};

/** Keeps a page in the type that fits it, whatever comes to stand on it. */
export const useFitOnPage = (): RefObject<HTMLElement | null> => {
  const page = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const own = page.current;
    if (!own) return;
    fitOnPage(own);
    // The face may come later than the page.
    void document.fonts?.ready.then(() => fitOnPage(own));
  });
  return page;
};
