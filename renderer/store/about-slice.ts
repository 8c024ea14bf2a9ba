import type { StateCreator } from 'zustand/vanilla';
import type { About } from '../../shared/api/about.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import type { Client } from '../api/client.ts';
import type { AppState } from './store.ts';

export type AboutSlice = {
  /** Undefined until it was fetched once. */
  readonly about: About | undefined;
  readonly aboutError: ApiError | undefined;
  fetchAbout(): Promise<void>;
};

export const aboutSlice =
  (client: Client): StateCreator<AppState, [], [], AboutSlice> =>
  (set) => ({
    about: undefined,
    aboutError: undefined,
    fetchAbout: async () => {
      const about = await client.call('about.get', {});
      if (about.ok) set({ about: about.value, aboutError: undefined });
      else set({ aboutError: about.error });
    },
  });
