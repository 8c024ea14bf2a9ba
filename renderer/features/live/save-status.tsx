import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { clockTime } from '../../components/clock-time.ts';
import type { SaveState } from '../../editor/saver/save-state.ts';
import { useAppStore, useAppStoreApi } from '../../store/hooks.ts';

/** The save state in words. */
export const saveWords = (save: SaveState): string => {
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

const ICONS = { settled: IconCheck, begun: IconPencil, atRisk: IconAlertTriangle } as const;

const signOf = (save: SaveState): keyof typeof ICONS => {
  if (isSettled(save)) return 'settled';
  return save.kind === 'saving' ? 'begun' : 'atRisk';
};

/**
 * Says on an element in which state saving is, for styles. It changes with every few keys and passes React by, which
 * looks through the whole text for the selection before it changes anything.
 */
const useSaveKind = (): RefObject<HTMLElement | null> => {
  const store = useAppStoreApi();
  const part = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const tell = (): void => {
      const { kind } = store.getState().save;
      if (part.current && part.current.dataset['save'] !== kind) part.current.dataset['save'] = kind;
    };
    tell();
    return store.subscribe(tell);
  }, [store]);
  return part;
};

/** Whether what was typed is in the book: a word and an icon, always in the same place. */
export const SaveStatus = ({ onRetry }: { readonly onRetry: () => void }): ReactNode => {
  const words = useAppStore(({ save }) => saveWords(save));
  const sign = useAppStore(({ save }) => signOf(save));
  const Icon = ICONS[sign];
  const isRefused = useAppStore(({ save }) => save.kind === 'refused');
  return (
    <span className="status-part save" ref={useSaveKind()}>
      <Icon className={sign === 'settled' ? 'icon save-settled' : 'icon'} aria-hidden="true" />
      {words}
      {isRefused ? (
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      ) : null}
    </span>
  );
};
