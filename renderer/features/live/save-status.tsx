import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { clockTime } from '../../components/clock-time.ts';
import type { SaveState } from '../../editor/saver/save-state.ts';
import { useAppStore } from '../../store/hooks.ts';

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

const iconOf = (save: SaveState): ReactNode => {
  if (isSettled(save)) return <IconCheck className="icon" aria-hidden="true" />;
  if (save.kind === 'saving') return <IconPencil className="icon" aria-hidden="true" />;
  return <IconAlertTriangle className="icon" aria-hidden="true" />;
};

/** Whether what was typed is in the book: a word and an icon, always in the same place. */
export const SaveStatus = ({ onRetry }: { readonly onRetry: () => void }): ReactNode => {
  const save = useAppStore((state) => state.save);
  return (
    <span className="status-part save" data-save={save.kind}>
      {iconOf(save)}
      {saveWords(save)}
      {save.kind === 'refused' ? (
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      ) : null}
    </span>
  );
};
