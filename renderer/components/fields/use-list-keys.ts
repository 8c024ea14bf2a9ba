import type { KeyboardEvent } from 'react';
import { actFor } from '../../keys/act-for.ts';
import { useKeyChanges } from '../../keys/use-key-changes.ts';

/** The keys that move a line of a list up (-1) or down (1), heard in the field that the line is typed in. */
export const useListKeys = <Field extends HTMLElement>(move: (field: Field, step: -1 | 1) => void) => {
  const changes = useKeyChanges();
  return (event: KeyboardEvent<Field>): void => {
    const field = event.currentTarget;
    const acts = { moveUp: () => move(field, -1), moveDown: () => move(field, 1) };
    const act = actFor(event.nativeEvent, 'list', acts, changes);
    if (!act) return;
    event.preventDefault();
    act();
  };
};
