import { useEffect } from 'react';
import { isAtRisk } from '../../editor/saver/save-state.ts';
import type { Session } from '../../editor/session.ts';

/** Saves at once when the page goes out of sight, and asks before words are lost with it. */
export const useLeaveGuard = (session: Session): void => {
  useEffect(() => {
    const hurry = (): void => session.saver.hurry();
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') hurry();
    };
    const onLeave = (event: BeforeUnloadEvent): void => {
      hurry();
      if (isAtRisk(session.saver.state)) event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', hurry);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', hurry);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [session]);
};
