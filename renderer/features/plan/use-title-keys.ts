import { type KeyboardEvent, useRef } from 'react';
import type { Draft } from '../../components/fields/use-draft.ts';
import { isAtEnd, isAtStart, keyOf } from '../../components/key-of.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { AgendaRowProps } from './agenda-row.tsx';

type InputKeys = KeyboardEvent<HTMLInputElement>;
/** What a key does, and when; otherwise it does what it always does. */
type KeyAct = { readonly act: () => void; readonly when?: (event: InputKeys) => boolean };

/** The keys in the title of an item. Escape saves it and lets the next Tab leave the list. */
export const useTitleKeys = ({ line, acts, goTo, onRemove }: AgendaRowProps, draft: Draft<string>) => {
  const undo = useAppStore((state) => state.undoEdit);
  const redo = useAppStore((state) => state.redoEdit);
  const mayLeave = useRef(false);
  const saved = (act: () => void) => (): void => {
    draft.commit();
    act();
  };
  const nest = (by: 1 | -1): KeyAct => ({ act: saved(() => acts.nest(line.id, by)), when: () => !mayLeave.current });
  const enter = (): void => {
    if (draft.value.trim() !== '') goTo(acts.add({ beside: line.id, where: 'below' }), 'title');
    else if (line.depth > 0) acts.nest(line.id, -1);
  };
  // The field takes back by itself what was typed into it; when nothing is, the key is for the edit before.
  const isClean = (): boolean => !draft.isDirty;
  const keys: Readonly<Record<string, KeyAct>> = {
    Enter: { act: saved(enter) },
    Tab: nest(1),
    'Shift+Tab': nest(-1),
    'Alt+ArrowUp': { act: saved(() => acts.move(line.id, -1)) },
    'Alt+ArrowDown': { act: saved(() => acts.move(line.id, 1)) },
    ArrowUp: { act: () => goTo(-1, 'title') },
    ArrowDown: { act: () => goTo(1, 'title') },
    ArrowLeft: { act: () => goTo(0, 'number'), when: isAtStart },
    ArrowRight: { act: () => goTo(0, 'confidential'), when: isAtEnd },
    Backspace: { act: onRemove, when: () => draft.value === '' },
    'Ctrl+z': { act: () => void undo(), when: isClean },
    'Ctrl+y': { act: () => void redo(), when: isClean },
    'Ctrl+Shift+z': { act: () => void redo(), when: isClean },
    Escape: { act: draft.commit },
  };
  return (event: InputKeys): void => {
    const key = keyOf(event);
    const found = keys[key];
    if (found && found.when?.(event) !== false) {
      event.preventDefault();
      found.act();
    }
    if (key !== 'Shift+Shift') mayLeave.current = key === 'Escape';
  };
};
