import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { MAIN_ID } from './screen.tsx';

/**
 * Takes the keyboard along to another address, where Tab then goes on and a reader begins to read: what had the focus
 * may be gone with the screen before. A screen that puts the focus somewhere by itself is left alone.
 */
export const useFollowFocus = (): void => {
  const [location] = useLocation();
  const before = useRef(location);
  useEffect(() => {
    if (location === before.current) return;
    before.current = location;
    const main = document.getElementById(MAIN_ID);
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true });
  }, [location]);
};
