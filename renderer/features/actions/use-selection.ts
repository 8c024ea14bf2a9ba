import { useEffect, useRef, useState } from 'react';
import type { ActionId } from '../../../shared/ids.ts';
import type { ListedAction } from '../../store/actions-slice.ts';
import { useAppStore } from '../../store/hooks.ts';

const NONE: ReadonlySet<ActionId> = new Set();

/** What is selected, and how many were left out of all of it because their groups are folded. */
type Selected = { readonly selected: ReadonlySet<ActionId>; readonly leftOut: number };

const NOTHING: Selected = { selected: NONE, leftOut: 0 };

/** Which actions are selected: one by one, from one to another, or all that the register shows. */
export const useSelection = (rows: readonly ListedAction[]) => {
  const [{ selected, leftOut }, set] = useState(NOTHING);
  const setSelected = (ids: ReadonlySet<ActionId>): void => set({ selected: ids, leftOut: 0 });
  /** The place of the row that was selected last: from there a selection is extended. */
  const anchor = useRef(-1);
  const findShownIds = useAppStore((state) => state.findShownIds);
  const { name, own, terms, text } = useAppStore((state) => state.registerView);
  const shown = JSON.stringify([name, own, terms, text]);
  const selectedOf = useRef(shown);
  // A selection is of what was shown then: of another list nobody could see what is in it.
  useEffect(() => {
    if (selectedOf.current !== shown) set(NOTHING);
    selectedOf.current = shown;
  }, [shown]);

  const toggle = (place: number): void => {
    const id = rows[place]?.id;
    if (id === undefined) return;
    anchor.current = place;
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };
  const add = (places: readonly number[]): void => {
    anchor.current = places.at(-1) ?? -1;
    setSelected(new Set([...selected, ...places.flatMap((place) => rows[place]?.id ?? [])]));
  };
  /** All rows from the one that was selected last up to this one, beside those that are. */
  const selectTo = (place: number): void => {
    const from = anchor.current < 0 ? place : anchor.current;
    if (anchor.current < 0) anchor.current = place;
    const range = rows.slice(Math.min(from, place), Math.max(from, place) + 1).map(({ id }) => id);
    setSelected(new Set([...selected, ...range]));
  };
  const clear = (): void => {
    anchor.current = -1;
    setSelected(NONE);
  };
  const total = useAppStore((state) => state.register?.total) ?? 0;
  const sayQuietly = useAppStore((state) => state.sayQuietly);
  const selectAll = async (): Promise<void> => {
    const ids = new Set(await findShownIds());
    if (ids.size === 0 && total > 0) sayQuietly('Every group is folded: open one, then select what it shows.');
    set({ selected: ids, leftOut: Math.max(0, total - ids.size) });
  };
  /** Lets go of what has left the view: nobody could see that it is changed as well. */
  const keepShown = async (): Promise<void> => {
    const ids = new Set(await findShownIds());
    set((now) => ({ selected: new Set([...now.selected].filter((id) => ids.has(id))), leftOut: 0 }));
  };
  return { selected, leftOut, toggle, add, selectTo, selectAll, keepShown, clear };
};

export type Selection = ReturnType<typeof useSelection>;
