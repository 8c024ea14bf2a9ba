import { useMemo, useRef } from 'react';
import { commandsOf } from '../../shared/keys/commands.ts';
import type { ScopeName } from '../../shared/keys/scopes.ts';
import { useCommands } from '../store/use-commands.ts';
import type { Acts, KeyAct } from './act-for.ts';

/** Offers in the palette what the table of commands has words for, as long as the screen is there. */
export const useOffers = <S extends ScopeName>(scope: S, acts: Acts<S>): void => {
  const latest = useRef<Readonly<Record<string, KeyAct>>>(acts);
  latest.current = acts;
  const commands = useMemo(
    () =>
      commandsOf(scope).flatMap(({ id, name, offer }) =>
        offer === undefined ? [] : { id, label: offer, is: id, run: () => latest.current[name]?.() },
      ),
    [scope],
  );
  useCommands(commands);
};
