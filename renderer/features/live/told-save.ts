import { shallow } from 'zustand/shallow';
import { afterPaint } from '../../after-paint.ts';
import { clockTime } from '../../components/clock-time.ts';
import type { SaveState } from '../../editor/saver/save-state.ts';
import type { AppStore } from '../../store/store.ts';

/** The save state in words. */
const saveWords = (save: SaveState): string => {
  switch (save.kind) {
    case 'saved':
      return save.at === undefined ? 'All saved' : `Saved ${clockTime(save.at)}`;
    case 'saving':
      return save.at === undefined ? 'Saving' : `Saved ${clockTime(save.at)}`;
    case 'notSaved':
      return `Not saved. ${save.error?.message ?? 'Minutebook does not answer. Your words are kept on this page.'}`;
    case 'refused':
      return `Not saved: ${save.count === 1 ? 'one block' : `${save.count} blocks`}. ${save.error.message}`;
  }
};

/**
 * The words of the last second are on their way all the time: the line must not flicker while somebody types, so it
 * goes on saying when it last had an answer.
 */
const isSettled = (save: SaveState): boolean =>
  save.kind === 'saved' || (save.kind === 'saving' && save.at !== undefined);

export type SaveSign = 'settled' | 'begun' | 'atRisk';

const signOf = (save: SaveState): SaveSign => {
  if (isSettled(save)) return 'settled';
  return save.kind === 'saving' ? 'begun' : 'atRisk';
};

export type ToldSave = { readonly words: string; readonly sign: SaveSign; readonly isRefused: boolean };

const toldOf = (save: SaveState): ToldSave => ({
  words: saveWords(save),
  sign: signOf(save),
  isRefused: save.kind === 'refused',
});

/** Longer than the pause between two keys of somebody who types. */
const PAUSE_MS = 400;

/**
 * The save state as the screen tells it. A frame of its own between two keys would make the second one wait for the
 * screen's next turn, so the time of the last answer comes right behind the paint of the next key, long before the one
 * after it, or in a pause; all else is told at once.
 */
export const createToldSave = (store: AppStore) => {
  let told = toldOf(store.getState().save);

  const subscribe = (listener: () => void): (() => void) => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    let callOff = (): void => undefined;
    const tell = (): void => {
      callOff();
      clearTimeout(pause);
      pause = undefined;
      const next = toldOf(store.getState().save);
      if (shallow(told, next)) return;
      told = next;
      listener();
    };
    const heard = (): void => {
      const next = toldOf(store.getState().save);
      if (next.sign !== 'settled' || told.sign !== 'settled') tell();
      else if (next.words !== told.words) pause ??= setTimeout(tell, PAUSE_MS);
    };
    const typed = (): void => {
      if (pause === undefined) return;
      callOff();
      callOff = afterPaint(tell);
    };
    tell();
    const stop = store.subscribe(heard);
    window.addEventListener('keydown', typed, { capture: true });
    return () => {
      callOff();
      clearTimeout(pause);
      stop();
      window.removeEventListener('keydown', typed, { capture: true });
    };
  };

  return { subscribe, read: (): ToldSave => told };
};
