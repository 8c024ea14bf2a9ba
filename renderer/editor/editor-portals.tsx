import { type ReactNode, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { Session } from './session.ts';
import { ActionChrome } from './views/action-chrome.tsx';

/** Draws the controls of the blocks that have some; the text itself is never React's. */
export const EditorPortals = ({
  session,
  ownersList,
}: {
  readonly session: Session;
  readonly ownersList: string;
}): ReactNode => {
  const views = useSyncExternalStore(session.screen.portals.subscribe, session.screen.portals.list);
  return views.map((view) =>
    createPortal(
      <ActionChrome view={view} badges={session.badges} due={session.due} ownersList={ownersList} />,
      view.chrome,
      view.key,
    ),
  );
};
