import { type CommandRow, commandTable } from './command-table.ts';
import { isScope, listedScopes, type ScopeName } from './scopes.ts';

/** The names of the commands of a scope. */
export type CommandOf<S extends ScopeName> = keyof (typeof commandTable)[S] & string;

/** A command by its scope and its name in it: 'live.fold'. */
export type CommandId = { [S in ScopeName]: `${S}.${CommandOf<S>}` }[ScopeName];

/** Something for each command of a scope: the compiler says which one is missing, and which one is none. */
export type ForCommands<S extends ScopeName, T> = Readonly<Record<CommandOf<S>, T>>;

export type Command = { readonly id: CommandId; readonly scope: ScopeName; readonly name: string } & CommandRow;

const rowsOf = (scope: ScopeName): Readonly<Record<string, CommandRow>> => commandTable[scope];

/** Whether the program has a command with this id: another version of it may have others. */
export const isCommandId = (id: string): id is CommandId => {
  const [scope = '', name = '', ...more] = id.split('.');
  return more.length === 0 && isScope(scope) && Object.hasOwn(rowsOf(scope), name);
};

/** The commands of a scope, in the order of the table. */
export const commandsOf = (scope: ScopeName): Command[] =>
  Object.entries(rowsOf(scope)).flatMap(([name, row]) => {
    const id = `${scope}.${name}`;
    return isCommandId(id) ? { id, scope, name, ...row } : [];
  });

/** All commands, scope by scope in the order of the scopes. */
export const allCommands: readonly Command[] = listedScopes.flatMap(commandsOf);

const byId = new Map<string, Command>(allCommands.map((command) => [command.id, command]));

/** The command with this id; undefined when the program has none. */
export const findCommand = (id: string): Command | undefined => byId.get(id);

/** Whether somebody can give it other keys. */
export const isChangeable = (command: Command): boolean => 'keys' in command && command.isFixed !== true;
