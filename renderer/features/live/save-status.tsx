import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useAppStoreApi } from '../../store/hooks.ts';
import { createToldSave } from './told-save.ts';

const ICONS = { settled: IconCheck, begun: IconPencil, atRisk: IconAlertTriangle } as const;

/**
 * Says on an element in which state saving is. It changes with every few keys and passes React by, which looks through
 * the whole text for the selection before it changes anything. No style may ask for it: that alone would paint a frame.
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
  const store = useAppStoreApi();
  const told = useMemo(() => createToldSave(store), [store]);
  const { words, sign, isRefused } = useSyncExternalStore(told.subscribe, told.read);
  const Icon = ICONS[sign];
  return (
    <span className={sign === 'atRisk' ? 'status-part save save-at-risk' : 'status-part save'} ref={useSaveKind()}>
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
