import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { ViewName } from '../../../shared/domain/action-view.ts';
import { Notice } from '../../components/notice.tsx';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { isNarrowed } from '../../store/register-view.ts';

/** The way out of a view that shows nothing, offered where all actions would show something. */
const ShowAll = (): ReactNode => {
  const view = useAppStore((state) => state.registerView);
  const countAll = useAppStore((state) => state.countAllActions);
  const showRegister = useAppStore((state) => state.showRegister);
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isLatest = true;
    if (view.name !== 'all') void countAll().then((found) => isLatest && setCount(found));
    return () => {
      isLatest = false;
    };
  }, [view, countAll]);
  if (view.name === 'all' || count === 0) return null;
  return (
    <Button variant="default" onClick={() => showRegister({ name: 'all' })}>
      {isNarrowed(view) ? `Look among all actions: ${count.toLocaleString('en-GB')}` : 'Show all actions'}
    </Button>
  );
};

const FROM_MINUTES = (
  <p>
    Actions come from the minutes: type a line that begins with ACTION while you minute a meeting, and it stands here
    until it is done. One that was raised between meetings is written here by <KeyCap of="register.raise" />.
  </p>
);

const SNOOZED = (
  <p>Open an action and say how many days before its due it is to come back: until then it stands here.</p>
);

const NOTHING: Readonly<Record<ViewName, { readonly title: string; readonly words: ReactNode }>> = {
  open: { title: 'Nothing is open', words: FROM_MINUTES },
  overdue: { title: 'Nothing is overdue', words: FROM_MINUTES },
  snoozed: { title: 'Nothing is snoozed', words: SNOOZED },
  settled: { title: 'Nothing is settled yet', words: FROM_MINUTES },
  all: { title: 'No actions yet', words: FROM_MINUTES },
};

/** What an empty register means, by what was asked for. */
export const EmptyRegister = (): ReactNode => {
  const view = useAppStore((state) => state.registerView);
  const { title, words } = NOTHING[view.name];
  return (
    <Notice title={isNarrowed(view) ? 'No action fits' : title}>
      {isNarrowed(view) ? <p>Change what you look for, or clear it.</p> : words}
      <ShowAll />
    </Notice>
  );
};
