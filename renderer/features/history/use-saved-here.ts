import { useEffect } from 'react';
import { useAppStore } from '../../store/hooks.ts';

/** What is being typed here is looked for once it has been saved for so long. */
const REST_MS = 700;

/** Fetches again what this page itself has saved meanwhile. */
export const useSavedHere = (fetch: () => Promise<void>): void => {
  const savedAt = useAppStore(({ save }) => (save.kind === 'saved' ? save.at : undefined));
  useEffect(() => {
    if (savedAt === undefined) return undefined;
    const timer = setTimeout(() => void fetch(), REST_MS);
    return () => clearTimeout(timer);
  }, [savedAt, fetch]);
};
