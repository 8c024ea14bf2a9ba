import { type CommandId, commandsOf, findCommand, isCommandId } from './commands.ts';
import type { ScopeName } from './scopes.ts';

/** Keys that somebody chose instead of those in the table, by the id of the command. */
export type KeyChanges = Readonly<Record<string, readonly string[]>>;

export const noChanges: KeyChanges = {};

/** The keys of a command as they are now. */
export const keysOf = (id: CommandId, changes: KeyChanges): readonly string[] => {
  const command = findCommand(id);
  if (!command) return [];
  if ('as' in command) return isCommandId(command.as) ? keysOf(command.as, changes) : [];
  const chosen = Object.hasOwn(changes, id) ? changes[id] : undefined;
  return command.isFixed ? command.keys : (chosen ?? command.keys);
};

type Bindings = ReadonlyMap<string, string>;

const readBindings = (scope: ScopeName, changes: KeyChanges): Bindings =>
  new Map(commandsOf(scope).flatMap(({ id, name }) => keysOf(id, changes).map((key) => [key, name] as const)));

const known = new WeakMap<KeyChanges, Map<ScopeName, Bindings>>();

/** The name of the command for each key of a scope. Every scope asks at every key press: it is read once. */
export const bindingsOf = (scope: ScopeName, changes: KeyChanges): Bindings => {
  const scopes = known.get(changes) ?? new Map<ScopeName, Bindings>();
  known.set(changes, scopes);
  const bindings = scopes.get(scope) ?? readBindings(scope, changes);
  scopes.set(scope, bindings);
  return bindings;
};
