import { useEffect, useRef } from 'react';

/**
 * Calls `leave` when the part of the screen goes, and when the window is to be closed. It saves what it can, and says
 * whether there are words that the book does not have yet: then the window asks before it is closed.
 */
export const useLeave = (leave: () => boolean): void => {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const onClose = (event: BeforeUnloadEvent): void => {
      if (latest.current()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onClose, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onClose, { capture: true });
      latest.current();
    };
  }, []);
};
