import { SegmentedControl } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { type ViewName, viewNameSchema } from '../../../shared/domain/action-view.ts';
import { useAppStore } from '../../store/hooks.ts';
import { firstView } from '../../store/register-view.ts';
import { OwnViewMenu } from './own-view-menu.tsx';
import { useOwnViews } from './use-own-views.ts';

const LABELS: Readonly<Record<ViewName, string>> = {
  open: 'Open',
  overdue: 'Overdue',
  snoozed: 'Snoozed',
  settled: 'Settled',
  all: 'All',
};

const OWN = 'own ';

/** The views that every register has, then those of one's own, as they are called in the tabs. */
export const useViews = () => {
  const { views, own, show } = useOwnViews();
  const shown = useAppStore((state) => state.registerView.name);
  const ownName = useAppStore((state) => state.registerView.own);
  const showRegister = useAppStore((state) => state.showRegister);
  const tabs = [
    ...viewNameSchema.options.map((name) => ({ value: `${name}`, label: LABELS[name] })),
    ...views.map(({ name }) => ({ value: `${OWN}${name}`, label: name })),
  ];
  const choose = (value: string): void => {
    const chosen = views.find(({ name }) => `${OWN}${name}` === value);
    const name = viewNameSchema.safeParse(value).data;
    if (chosen) show(chosen);
    // What narrows it stays from one to the next, but what was kept with a view of one's own.
    else if (name)
      showRegister(ownName === undefined ? { name } : { ...firstView, own: undefined, group: undefined, name });
  };
  return { tabs, value: own ? `${OWN}${own.name}` : shown, choose };
};

/** The named views of the register. */
export const ViewTabs = memo((): ReactNode => {
  const { tabs, value, choose } = useViews();
  return (
    <div className="view-tabs">
      <SegmentedControl
        aria-label="Which actions"
        size="sm"
        color="accent"
        transitionDuration={0}
        data={tabs}
        value={value}
        onChange={choose}
      />
      <OwnViewMenu />
    </div>
  );
});
