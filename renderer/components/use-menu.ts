import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { CommandName } from '../../shared/api/commands.ts';
import { listenToMenu } from '../api/menu.ts';
import { useAppStoreApi } from '../store/hooks.ts';

const PLACES: Readonly<Partial<Record<CommandName, string>>> = {
  goHome: '/',
  goMeetings: '/meetings',
  goActions: '/actions',
  goBodies: '/bodies',
  newMeeting: '/meetings/new',
  showAbout: '/about',
};

/** Does what is chosen in the menu of a desktop window: goes somewhere, or runs what the screen offers by that name. */
export const useMenu = (showKeys: () => void): void => {
  const store = useAppStoreApi();
  const [, goTo] = useLocation();
  const choose = (name: CommandName): void => {
    const place = PLACES[name];
    if (place !== undefined) goTo(place);
    else if (name === 'showKeys') showKeys();
    else
      store
        .getState()
        .commands.find(({ id }) => id === name)
        ?.run();
  };
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => listenToMenu(window, (name) => latest.current(name)), []);
};
