import { type KeyboardEvent, useRef } from 'react';
import { isAtEnd, isAtStart } from '../../components/fields/caret-at.ts';
import type { Draft } from '../../components/fields/use-draft.ts';
import { type Acts, actFor } from '../../keys/act-for.ts';
import { keysFrom } from '../../keys/read-keys.ts';
import { useKeyChanges } from '../../keys/use-key-changes.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { AgendaRowProps } from './agenda-row.tsx';

type InputKeys = KeyboardEvent<HTMLInputElement>;

/** The keys in the title of an item. Escape saves it and lets the next Tab leave the list. */
export const useTitleKeys = (
  { line, acts, goTo, onRemove, onPapers, onFacts }: AgendaRowProps,
  draft: Draft<string>,
) => {
  const undo = useAppStore((state) => state.undoEdit);
  const redo = useAppStore((state) => state.redoEdit);
  const changes = useKeyChanges();
  const mayLeave = useRef(false);
  const saved = (act: () => void) => (): void => {
    draft.commit();
    act();
  };
  const nest = (by: 1 | -1) => (mayLeave.current ? undefined : saved(() => acts.nest(line.id, by)));
  const add = (): void => {
    if (draft.value.trim() !== '') goTo(acts.add({ beside: line.id, where: 'below' }), 'title');
    else if (line.depth > 0) acts.nest(line.id, -1);
  };
  /** What lies below an item is for one that has a title. */
  const below = (act: () => void) => (draft.value.trim() === '' ? undefined : saved(act));
  const commandsFor = (event: InputKeys): Acts<'agenda'> => ({
    add: saved(add),
    nest: nest(1),
    unnest: nest(-1),
    moveUp: saved(() => acts.move(line.id, -1)),
    moveDown: saved(() => acts.move(line.id, 1)),
    previous: () => goTo(-1, 'title'),
    next: () => goTo(1, 'title'),
    toNumber: isAtStart(event) ? () => goTo(0, 'number') : undefined,
    toConfidential: isAtEnd(event) ? () => goTo(0, 'confidential') : undefined,
    remove: draft.value === '' ? onRemove : undefined,
    // The field takes back by itself what was typed into it; when nothing is, the key is for the edit before.
    undo: draft.isDirty ? undefined : () => void undo(),
    redo: draft.isDirty ? undefined : () => void redo(),
    papers: below(onPapers),
    facts: below(onFacts),
    leave: draft.commit,
  });
  return (event: InputKeys): void => {
    const act = actFor(event.nativeEvent, 'agenda', commandsFor(event), changes);
    if (act) {
      event.preventDefault();
      act();
    }
    if (event.key !== 'Shift') mayLeave.current = keysFrom(event.nativeEvent)[0] === 'Escape';
  };
};
