import { type ActionGrouping, actionGroupingSchema, actionSortSchema } from '../../../shared/domain/action-view.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { RegisterGo } from './register-acts.ts';
import { useViews } from './view-tabs.tsx';

/** The one behind another in a ring. */
const nextIn = <T>(ring: readonly T[], now: T, by = 1): T => {
  const next = ring[(Math.max(0, ring.indexOf(now)) + by + ring.length) % ring.length];
  return next ?? now;
};

const GROUPINGS: readonly (ActionGrouping | undefined)[] = [undefined, ...actionGroupingSchema.options];

/** What keys do about the list itself: how it is sorted, in which groups, and which view it is. */
export const useListActs = (groupOfRow: string | undefined): Pick<RegisterGo, 'view' | 'sort' | 'group' | 'fold'> => {
  const { sort, descending, group, folded } = useAppStore((state) => state.registerView);
  const groups = useAppStore((state) => state.register?.groups) ?? [];
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
          ? { descending: !descending }
          : { sort: nextIn(actionSortSchema.options, sort), descending: false },
      ),
    group: () => showRegister({ group: nextIn(GROUPINGS, group), folded: [] }),
    fold: (which) => {
      if (which === 'all') showRegister({ folded: folded.length > 0 ? [] : groups.map(({ key }) => key) });
      else if (groupOfRow !== undefined) showRegister({ folded: [...folded, groupOfRow] });
    },
  };
};
