import { type ActionGrouping, actionGroupingSchema, actionSortSchema } from '../../../shared/domain/action-view.ts';
import { useAppStore, useAppStoreApi } from '../../store/hooks.ts';
import type { RegisterGo } from './register-acts.ts';
import { useViews } from './view-tabs.tsx';

/** The one behind another in a ring. */
const nextIn = <T extends string>(ring: readonly T[], now: T, by = 1): T => {
  const next = ring[(Math.max(0, ring.indexOf(now)) + by + ring.length) % ring.length];
  return next ?? now;
};

const NO_GROUPS = 'none';
const GROUPINGS: readonly (ActionGrouping | typeof NO_GROUPS)[] = [NO_GROUPS, ...actionGroupingSchema.options];

const nextGrouping = (now: ActionGrouping | undefined): ActionGrouping | undefined => {
  const next = nextIn(GROUPINGS, now ?? NO_GROUPS);
  return next === NO_GROUPS ? undefined : next;
};

/** What keys do about the list itself: how it is sorted, in which groups, and which view it is. */
export const useListActs = (groupOfRow: string | undefined): Pick<RegisterGo, 'view' | 'sort' | 'group' | 'fold'> => {
  const store = useAppStoreApi();
  const shown = () => store.getState().registerView;
  const showRegister = useAppStore((state) => state.showRegister);
  const { tabs, value, choose } = useViews();
  return {
    view: (by) =>
      choose(
        nextIn(
          tabs.map((tab) => tab.value),
          value,
          by,
        ),
      ),
    sort: (how) =>
      showRegister(
        how === 'turn'
          ? { descending: !shown().descending }
          : { sort: nextIn(actionSortSchema.options, shown().sort), descending: false },
      ),
    group: () => showRegister({ group: nextGrouping(shown().group), folded: [] }),
    fold: (which) => {
      const { folded } = shown();
      const groups = store.getState().register?.groups ?? [];
      if (which === 'all') showRegister({ folded: folded.length > 0 ? [] : groups.map(({ key }) => key) });
      else if (groupOfRow !== undefined) showRegister({ folded: [...folded, groupOfRow] });
    },
  };
};
