import { useEffect } from 'react';
import type { Noun } from '../../shared/api/events.ts';
import { useAppStore } from './hooks.ts';

/** Fetches again whenever one of these nouns may have changed, and not at first. Both have to stay the same object. */
export const useKeepFresh = (nouns: readonly Noun[], fetch: () => Promise<void>): void => {
  const keepFresh = useAppStore((state) => state.keepFresh);
  useEffect(() => keepFresh(nouns, fetch), [keepFresh, nouns, fetch]);
};

/** Fetches now, and again whenever one of these nouns may have changed. Both have to stay the same object. */
export const useFresh = (nouns: readonly Noun[], fetch: () => Promise<void>): void => {
  useEffect(() => void fetch(), [fetch]);
  useKeepFresh(nouns, fetch);
};
