import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { PaperFilter } from '../../shared/api/papers.ts';
import type { RegisteredPaper } from '../../shared/domain/registered-paper.ts';
import { type GrowingList, sharedList } from './growing-list.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

export type PaperView = Omit<PaperFilter, 'forOthers'>;

/** The register of papers across meetings. */
export type PaperRegisterSlice = {
  readonly paperView: PaperView;
  readonly paperList: GrowingList<RegisteredPaper> | undefined;
  /** Whether it was fetched as others may see it: else it is not drawn where they look on. */
  readonly isPaperListOpen: boolean;
  readonly paperListError: ApiError | undefined;
  fetchPapers(): Promise<void>;
  fetchMorePapers(): Promise<void>;
  showPapers(view: PaperView): void;
};

export const paperRegisterSlice =
  ({ client }: Pick<LivePort, 'client'>): StateCreator<AppState, [], [], PaperRegisterSlice> =>
  (set, get) => {
    const list = sharedList<RegisteredPaper>({
      list: () => get().paperList,
      isShared: () => get().settings.isScreenShared,
      read: (page, isShared) => {
        const filter = { ...get().paperView, ...(isShared ? { forOthers: true } : {}) };
        return client.call('papers.register', { filter, asOf: get().today(), ...page });
      },
      show: (found, isPaperListOpen) => {
        if (found.ok) set({ paperList: found.value, isPaperListOpen, paperListError: undefined });
        else set({ paperListError: found.error });
      },
    });
    return {
      paperView: {},
      paperList: undefined,
      isPaperListOpen: false,
      paperListError: undefined,
      fetchPapers: list.fetch,
      fetchMorePapers: list.fetchMore,
      showPapers: (view) => {
        set({ paperView: { ...get().paperView, ...view } });
        void list.restart();
      },
    };
  };
