import { type KeyChanges, keysOf } from './bindings.ts';
import { allCommands, type Command } from './commands.ts';
import { isTyped } from './key-parts.ts';
import { type Keyboard, keyWords } from './key-words.ts';
import { overlap, scopeOf } from './scopes.ts';
import { windowKeys, wordKeys } from './taken.ts';

/** The other command that a key is meant for where this one listens too; undefined when the key is free. */
const holderOf = (key: string, { id, scope }: Command, changes: KeyChanges): Command | undefined =>
  allCommands.find(
    (other) =>
      other.id !== id &&
      !('as' in other && other.as === id) &&
      overlap(scope, other.scope) &&
      keysOf(other.id, changes).includes(key),
  );

/** Why a command can't have a key, in sentences for the person who chose it; undefined when it can. */
export const keyFault = (
  command: Command,
  key: string,
  changes: KeyChanges,
  keyboard: Keyboard,
): string | undefined => {
  const words = keyWords(key, keyboard);
  const kept = command.scope === 'menu' ? undefined : windowKeys.get(key);
  if (kept !== undefined) return `${words} belongs to the window (${kept}). Choose another key.`;
  if (isTyped(key) && scopeOf(command.scope).inText)
    return `${words} is typed into the text. Hold Ctrl or Alt with it.`;
  const holder = holderOf(key, command, changes);
  if (!holder) return undefined;
  const { title } = scopeOf(holder.scope);
  return `${words} is taken: ${title.toLowerCase()} it means “${holder.does}”. Choose another key, or change that one first.`;
};

/** What somebody should know who gives a command this key; undefined when there is nothing to say. */
export const keyHint = (key: string, keyboard: Keyboard): string | undefined => {
  const words = keyWords(key, keyboard);
  const inWord = wordKeys.get(key);
  if (inWord !== undefined) return `In Word ${words} means “${inWord}”.`;
  const writes = key.includes('Alt+') && isTyped(key.slice(key.indexOf('Alt+') + 'Alt+'.length));
  return writes ? `On some keyboards ${words} writes a letter or a sign; there it does nothing else.` : undefined;
};
