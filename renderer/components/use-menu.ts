import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { CommandName } from '../../shared/api/commands.ts';
import { screens } from '../../shared/api/screens.ts';
import { listenToMenu } from '../api/menu.ts';
import { useAppStoreApi } from '../store/hooks.ts';

export type MenuActs = { showKeys(): void; loadMeeting(): void };

/** The preview of the meeting on the screen; elsewhere the list, to choose one. */
const previewFrom = (location: string): string => {
  const [, meeting] = /^\/meetings\/([^/]+)\/./.exec(location) ?? [];
  return meeting === undefined ? '/meetings' : `/meetings/${meeting}/preview`;
};

/** Does what is chosen in the menu of a desktop window: goes somewhere, or runs what the screen offers by that name. */
export const useMenu = ({ showKeys, loadMeeting }: MenuActs): void => {
  const store = useAppStoreApi();
  const [location, goTo] = useLocation();
  const acts: Readonly<Partial<Record<CommandName, () => void>>> = {
    showKeys,
    loadMeeting: () => {
      // What is wrong with a file is said there.
      goTo('/meetings');
      loadMeeting();
    },
    handOut: () => goTo(previewFrom(location)),
  };
  const choose = (name: CommandName): void => {
    const place = screens.find(({ command }) => command === name)?.address;
    const offered = store.getState().commands.find(({ id }) => id === name);
    if (place !== undefined) goTo(place);
    else if (offered) offered.run();
    else acts[name]?.();
  };
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => listenToMenu(window, (name) => latest.current(name)), []);
};
