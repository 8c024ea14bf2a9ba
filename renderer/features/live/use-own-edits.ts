import { useEffect } from 'react';
import { useAppStore } from '../../store/hooks.ts';

/** What this window changes of the meeting by edits of its own, and takes back, is shown as soon as it is done. */
export const useOwnEdits = (): void => {
  const keepFresh = useAppStore((state) => state.keepFresh);
  const fetchSheet = useAppStore((state) => state.fetchSheet);
  // What others change the open meeting hears of by itself.
  useEffect(() => keepFresh([], fetchSheet), [keepFresh, fetchSheet]);
};
