import { useEffect, useMemo } from 'react';
import { type CommandOf, commandsOf } from '../../../shared/keys/commands.ts';
import type { Session } from '../../editor/session.ts';
import { useAppStoreApi } from '../../store/hooks.ts';
import { useCommands } from '../../store/use-commands.ts';
import { menuCommands } from './menu-commands.ts';

const isTextCommand = (name: string, names: readonly string[]): name is CommandOf<'text'> => names.includes(name);

/** Offers in the palette what the keys of the text do, and in the menu of an empty line what the screen offers. */
export const useTextOffers = (session: Session): void => {
  const store = useAppStoreApi();
  const commands = useMemo(() => {
    const rows = commandsOf('text');
    const names = rows.map(({ name }) => name);
    return rows.flatMap(({ id, name, offer }) =>
      offer !== undefined && isTextCommand(name, names)
        ? [{ id, label: offer, is: id, run: () => session.run(name) }]
        : [],
    );
  }, [session]);
  useCommands(commands);
  useEffect(() => {
    session.completion.offer(() => menuCommands(store.getState().commands));
  }, [session, store]);
};
