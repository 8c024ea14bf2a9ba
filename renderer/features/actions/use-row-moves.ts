import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { ActionId } from '../../../shared/ids.ts';
import type { ListedAction } from '../../store/actions-slice.ts';
import { addressOf, REGISTER } from './addresses.ts';
import { rowKey } from './lines.ts';

const within = (index: number, count: number): number => Math.max(0, Math.min(index, count - 1));

/** The place that a move leads to in a list of `count` rows. */
const placeAfter = (to: number | 'first' | 'last', active: number, count: number): number => {
  if (to === 'first') return 0;
  if (to === 'last') return count - 1;
  // From no row at all the first step leads to the first.
  return within(active < 0 ? 0 : active + to, count);
};

/** The row that the keyboard is on, kept at its place when it leaves the list, as a closed one does. */
const useActiveRow = (rows: readonly ListedAction[], openId: ActionId | undefined) => {
  const [chosen, setChosen] = useState<ListedAction>();
  const lastPlace = useRef(-1);
  // An action that stands in two groups is the one that was gone to, where it is the one that is open.
  const id = openId ?? chosen?.id;
  const ofKey = rows.findIndex((row) => chosen && rowKey(row) === rowKey(chosen) && row.id === id);
  const found = ofKey === -1 && id !== undefined ? rows.findIndex((row) => row.id === id) : ofKey;
  const isGone = found === -1 && id !== undefined && lastPlace.current >= 0 && rows.length > 0;
  const active = isGone ? within(lastPlace.current, rows.length) : found;
  useEffect(() => {
    if (active >= 0) lastPlace.current = active;
  }, [active]);
  return { active, isGone, isChosen: isGone || chosen !== undefined, setChosen };
};

/** Where the row that had the focus has gone, the one that came up has it: the next key is not for nobody. */
const useKeepFocus = (rows: readonly ListedAction[], keep: (() => void) | undefined): void => {
  const before = useRef(rows);
  useEffect(() => {
    if (before.current === rows) return;
    before.current = rows;
    if (document.activeElement === document.body) keep?.();
  });
};

/** Which row the keyboard is on, and how it moves: with an action open beside the register, that one follows. */
export const useRowMoves = (
  rows: readonly ListedAction[],
  openId: ActionId | undefined,
  focus: (selector: string) => void,
) => {
  const [, navigate] = useLocation();
  const { active, isGone, isChosen, setChosen } = useActiveRow(rows, openId);
  const focusRow = (row: ListedAction | undefined): void =>
    row && focus(`[data-row="${encodeURIComponent(rowKey(row))}"]`);
  /** Where no row was gone to, the first one; in an empty list nothing, so that a field can be left all the same. */
  const focusActive = (): void => {
    const row = rows[active] ?? rows[0];
    if (row && openId === undefined) setChosen(row);
    if (row) focusRow(row);
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  useKeepFocus(rows, isChosen ? () => focusRow(rows[active]) : undefined);
  const close = (): void => {
    const row = rows[active];
    // Of one that was being raised, the row stays that it was.
    if (openId !== undefined) setChosen(row);
    navigate(REGISTER);
    focusActive();
  };
  /** The place that it led to. */
  const move = (to: number | 'first' | 'last'): number => {
    // Where the open one has left the list, the next has come up to its place.
    const place = isGone && to === 1 ? active : placeAfter(to, active, rows.length);
    const next = rows[place];
    if (!next) return active;
    setChosen(next);
    if (openId !== undefined) navigate(addressOf(next.id), { replace: true });
    focusRow(next);
    return place;
  };
  return { active, focusActive, move, close };
};
