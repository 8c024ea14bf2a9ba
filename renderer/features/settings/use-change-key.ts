import { type KeyboardEvent, useState } from 'react';
import { type KeyChanges, keysOf } from '../../../shared/keys/bindings.ts';
import type { Command } from '../../../shared/keys/commands.ts';
import { keyFault } from '../../../shared/keys/key-fault.ts';
import { keyWords } from '../../../shared/keys/key-words.ts';
import { keyboard } from '../../keys/keyboard.ts';
import { keysFrom } from '../../keys/read-keys.ts';
import { useKeyChanges } from '../../keys/use-key-changes.ts';
import { useAppStore } from '../../store/hooks.ts';

const without = (changes: KeyChanges, id: string): KeyChanges =>
  Object.fromEntries(Object.entries(changes).filter(([other]) => other !== id));

const mutable = (changes: KeyChanges): Record<string, string[]> =>
  Object.fromEntries(Object.entries(changes).map(([id, keys]) => [id, [...keys]]));

/** Changes keys, for good and in every window. */
const useSaveKeys = () => {
  const changeSettings = useAppStore((state) => state.changeSettings);
  const sayNotSaved = useAppStore((state) => state.sayNotSaved);
  return async (change: (now: KeyChanges) => KeyChanges, said: string): Promise<void> => {
    const refused = await changeSettings(({ keys }) => ({ keys: mutable(change(keys)) }), said);
    if (refused) sayNotSaved(said, refused.message);
  };
};

/** Gives every command the keys back that it had at first. */
export const useResetKeys = () => {
  const save = useSaveKeys();
  return (): Promise<void> => save(() => ({}), 'All keys are as they were at first');
};

/** One command whose key is being changed: the next key that is pressed is its own, unless it can't be. */
export const useChangeKey = (command: Command) => {
  const changes = useKeyChanges();
  const save = useSaveKeys();
  const [isListening, setListening] = useState(false);
  const [fault, setFault] = useState<string>();
  const { id, does } = command;

  const stop = (): void => {
    setListening(false);
    setFault(undefined);
  };
  const give = (keys: readonly string[]): void => {
    stop();
    const words = keys.map((key) => keyWords(key, keyboard)).join(', ') || 'no key';
    void save((now) => ({ ...now, [id]: keys }), `“${does}” has ${words}`);
  };
  const take = (key: string): void => {
    const found = keyFault(command, key, changes, keyboard);
    if (found === undefined) give([key]);
    else setFault(found);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const [key] = keysFrom(event.nativeEvent);
    // The way out of here by the keyboard stays what it is everywhere.
    if (key === undefined || key === 'Tab' || key === 'Shift+Tab') return;
    event.preventDefault();
    if (key === 'Escape') stop();
    else if (key === 'Delete') give([]);
    else take(key);
  };
  return {
    keys: keysOf(id, changes),
    isChanged: Object.hasOwn(changes, id),
    isListening,
    fault,
    listen: () => setListening(true),
    stop,
    onKeyDown,
    reset: () => void save((now) => without(now, id), `“${does}” has its first key again`),
  };
};
