import { useLayoutEffect, useRef } from 'react';

/**
 * Commits what is being entered when its field goes off the screen, and when the window is to be closed, before anybody
 * asks what is unsaved. In the layout phase, since the meeting that takes it in may be closed in the one after it.
 */
export const useLastCommit = (commit: () => void): void => {
  const latest = useRef(commit);
  useLayoutEffect(() => {
    latest.current = commit;
  });
  useLayoutEffect(() => {
    const onLeave = (): void => latest.current();
    window.addEventListener('beforeunload', onLeave, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onLeave, { capture: true });
      onLeave();
    };
  }, []);
};
