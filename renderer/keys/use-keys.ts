import { useEffect, useRef } from 'react';
import type { ScopeName } from '../../shared/keys/scopes.ts';
import { type Acts, actFor } from './act-for.ts';
import { takesLetters } from './takes-letters.ts';
import { useKeyChanges } from './use-key-changes.ts';

/** What opens over the screen has keys of its own. */
const isCovered = (): boolean => document.querySelector('[role="dialog"], dialog[open]') !== null;

/** Most keys are words of a text, and never a command. Every scope is told of each, so no more is looked at than that. */
const isWritten = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey && takesLetters(target);

/**
 * Listens to the keys of a scope wherever the focus is on its screen. What something closer has dealt with is left
 * alone, and so is all but the keys of every screen while something is open over it.
 */
export const useKeys = <S extends ScopeName>(scope: S, acts: (event: KeyboardEvent) => Acts<S>): void => {
  const changes = useKeyChanges();
  const latest = useRef({ acts, changes });
  latest.current = { acts, changes };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isWritten(event)) return;
      const act = actFor(event, scope, latest.current.acts(event), latest.current.changes);
      // Looked for last: it goes through the whole page, and most keys are words of a text.
      if (!act || (scope !== 'everywhere' && isCovered())) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [scope]);
};
