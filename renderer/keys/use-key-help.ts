import { keysOf } from '../../shared/keys/bindings.ts';
import type { CommandId } from '../../shared/keys/commands.ts';
import { ariaKey, keyWords } from '../../shared/keys/key-words.ts';
import { keyboard } from './keyboard.ts';
import { useKeyChanges } from './use-key-changes.ts';

export type KeyHelp = {
  /** The first key as people write it, empty when the command has none: 'Ctrl+K'. */
  readonly words: string;
  /** The same for `aria-keyshortcuts`. */
  readonly aria: string | undefined;
};

/** How the keys of commands are written beside what does the same. */
export const useKeyHelp = (): ((id: CommandId) => KeyHelp) => {
  const changes = useKeyChanges();
  return (id) => {
    const [first] = keysOf(id, changes);
    return first === undefined
      ? { words: '', aria: undefined }
      : { words: keyWords(first, keyboard), aria: ariaKey(first, keyboard) };
  };
};
