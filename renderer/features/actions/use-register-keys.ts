import { useEffect, useRef } from 'react';
import { type RegisterKeys, readKey } from './read-keys.ts';

/** What opens over the screen has keys of its own. */
const isCovered = (): boolean => document.querySelector('[role="dialog"], dialog[open]') !== null;

/** The keys of the register, wherever the focus is on its screen. */
export const useRegisterKeys = (keys: RegisterKeys): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = event.defaultPrevented || isCovered() ? undefined : readKey(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};
