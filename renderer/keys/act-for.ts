import { bindingsOf, type KeyChanges } from '../../shared/keys/bindings.ts';
import type { ForCommands } from '../../shared/keys/commands.ts';
import { isTyped } from '../../shared/keys/key-parts.ts';
import type { ScopeName } from '../../shared/keys/scopes.ts';
import { keysFrom } from './read-keys.ts';
import { takesLetters } from './takes-letters.ts';

/** What a command does; undefined while there is nothing to do, and then its key is left alone. */
export type KeyAct = (() => void) | undefined;

/** A function for each command of a scope. */
export type Acts<S extends ScopeName> = ForCommands<S, KeyAct>;

/** What a key does in a scope; undefined when the key is none of its commands, or is typed into text. */
export const actFor = <S extends ScopeName>(
  event: KeyboardEvent,
  scope: S,
  acts: Acts<S>,
  changes: KeyChanges,
): KeyAct => {
  const bindings = bindingsOf(scope, changes);
  const byName: Readonly<Record<string, KeyAct>> = acts;
  for (const key of keysFrom(event)) {
    const name = isTyped(key) && takesLetters(event.target) ? undefined : bindings.get(key);
    const act = name === undefined ? undefined : byName[name];
    if (act) return act;
  }
  return undefined;
};
