import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAppStore } from '../../store/hooks.ts';
import type { ViewName } from '../../store/register-view.ts';

const VIEWS: readonly { readonly value: ViewName; readonly label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'overdue', label: 'Overdue' },
  { value: 'snoozed', label: 'Snoozed' },
  { value: 'settled', label: 'Settled' },
  { value: 'all', label: 'All' },
];

/** The named views of the register. */
export const ViewTabs = (): ReactNode => {
  const name = useAppStore((state) => state.registerView.name);
  const showRegister = useAppStore((state) => state.showRegister);
  return (
    <SegmentedControl
      aria-label="Which actions"
      size="sm"
      color="accent"
      transitionDuration={0}
      data={[...VIEWS]}
      value={name}
      // A state of the last view need not be one of this one.
      onChange={(chosen) => showRegister({ name: chosen, state: undefined })}
    />
  );
};
