import type { ReactNode } from 'react';
import { useAppStore } from '../store/hooks.ts';

const changes = (count: number): string => (count === 1 ? 'one change' : `${count} changes`);

/** What the host does not have yet, wherever in the window it was entered. */
export const UnsavedBanner = (): ReactNode => {
  const meetings = useAppStore((state) => state.unsavedElsewhere);
  const edits = useAppStore((state) => state.waitingEdits);
  const names = edits === 0 ? meetings : [...meetings, changes(edits)];
  if (names.length === 0) return null;
  return (
    <p className="banner" role="status">
      Not saved yet: {names.join(', ')}. It is kept in this window and sent again by itself; leave the window open.
    </p>
  );
};
