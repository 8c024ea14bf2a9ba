import type { ReactNode } from 'react';
import { useAppStore } from '../store/hooks.ts';

/** What was last said to those who can't see the screen. The same words said again are new words to their reader. */
export const Announcer = (): ReactNode => {
  const announcement = useAppStore((state) => state.announcement);
  return (
    <div className="unseen" role="status" aria-live="polite">
      {announcement === undefined ? null : <p key={announcement.number}>{announcement.text}</p>}
    </div>
  );
};
