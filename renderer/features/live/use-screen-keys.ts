import { type RefObject, useEffect, useRef } from 'react';

type ScreenActs = { fold(): void };

const REGIONS = '[data-region]';

/** Goes round the parts of the screen, as F6 does in Windows and in browsers. */
const goToRegion = (screen: HTMLElement, by: 1 | -1): void => {
  const regions = [...screen.querySelectorAll<HTMLElement>(REGIONS)].filter((region) => region.offsetParent !== null);
  const current = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions.at((Math.max(current, by === 1 ? -1 : 0) + by) % regions.length);
  const inside = next?.querySelector<HTMLElement>('[contenteditable="true"], [aria-current="true"], button, a');
  (inside ?? next)?.focus();
};

/** What a key does on the screen, or undefined when it is not one of the screen's. */
const actOf = (event: KeyboardEvent, screen: HTMLElement, { fold }: ScreenActs): (() => void) | undefined => {
  if (event.key === 'F6') return () => goToRegion(screen, event.shiftKey ? -1 : 1);
  return event.key === '\\' && (event.ctrlKey || event.metaKey) ? fold : undefined;
};

/** The keys that work wherever the focus is on the live screen. */
export const useScreenKeys = (screen: RefObject<HTMLElement | null>, acts: ScreenActs): void => {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = screen.current ? actOf(event, screen.current, latest.current) : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [screen]);
};
