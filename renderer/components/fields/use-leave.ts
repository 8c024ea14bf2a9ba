import { useEffect, useRef } from 'react';

/** Calls `leave` when the part of the screen goes, and when the window is to be closed, before anybody asks what is unsaved. */
export const useLeave = (leave: () => void): void => {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const onLeave = (): void => latest.current();
    window.addEventListener('beforeunload', onLeave, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onLeave, { capture: true });
      onLeave();
    };
  }, []);
};
