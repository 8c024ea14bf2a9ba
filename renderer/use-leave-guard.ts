import { useEffect } from 'react';
import type { AppStore } from './store/store.ts';

/** Saves at once when the page goes out of sight, and asks before words are lost with it. */
export const useLeaveGuard = (store: AppStore): void => {
  useEffect(() => {
    const hurry = (): void => void store.getState().hurryAll();
    const leave = (): void => store.getState().leaveAll();
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') hurry();
    };
    const onLeave = (event: BeforeUnloadEvent): void => {
      const { hurryAll, hasPendingEdits, hasUnsentForms } = store.getState();
      if (hurryAll() || hasPendingEdits() || hasUnsentForms()) event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', leave);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [store]);
};
