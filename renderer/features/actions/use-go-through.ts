import { type RefObject, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Action } from '../../../shared/domain/action.ts';
import { type ActionId, actionIdSchema } from '../../../shared/ids.ts';
import { useAppStore } from '../../store/hooks.ts';
import { addressOf, NEW_ACTION, REGISTER } from './addresses.ts';
import type { FieldName, RegisterGo } from './register-acts.ts';
import { useCloseOrReopen } from './use-close-or-reopen.ts';

const NO_ROWS: readonly Action[] = [];

const within = (index: number, count: number): number => Math.max(0, Math.min(index, count - 1));

/** The place that a move leads to in a list of `count` rows. */
const placeAfter = (to: number | 'first' | 'last', active: number, count: number): number => {
  if (to === 'first') return 0;
  if (to === 'last') return count - 1;
  // From no row at all the first step leads to the first.
  return within(active < 0 ? 0 : active + to, count);
};

/** The row that the keyboard is on, kept at its place when it leaves the list, as a closed one does. */
const useActiveRow = (rows: readonly Action[], openId: ActionId | undefined) => {
  const [chosen, setChosen] = useState<ActionId | undefined>(openId);
  const lastPlace = useRef(-1);
  const id = openId ?? chosen;
  const found = rows.findIndex((row) => row.id === id);
  const isGone = found === -1 && lastPlace.current >= 0 && rows.length > 0;
  const active = isGone ? within(lastPlace.current, rows.length) : found;
  useEffect(() => {
    if (active >= 0) lastPlace.current = active;
  }, [active]);
  return { active, isGone, setChosen };
};

/** Puts the focus on something of the page as soon as it is there. */
const useFocus = (page: RefObject<HTMLElement | null>) => {
  const wanted = useRef<string>(undefined);
  const tryFocus = (): void => {
    const found = wanted.current && page.current?.querySelector<HTMLElement>(wanted.current);
    if (!found) return;
    wanted.current = undefined;
    found.focus();
    if (found instanceof HTMLInputElement && found.type === 'text') found.select();
  };
  useEffect(tryFocus);
  return (selector: string): void => {
    wanted.current = selector;
    tryFocus();
  };
};

/** Going through the register: where the keyboard is, which action is open, and what the keys do about it. */
export const useGoThrough = (page: RefObject<HTMLElement | null>, actionId: string | undefined) => {
  const [, navigate] = useLocation();
  const rows = useAppStore((state) => state.register?.rows) ?? NO_ROWS;
  const sheet = useAppStore((state) => state.actionSheet);
  const closeOrReopen = useCloseOrReopen();
  const openId = actionIdSchema.safeParse(actionId).data;
  const { active, isGone, setChosen } = useActiveRow(rows, openId);
  const scroller = useRef<HTMLDivElement>(null);
  const focus = useFocus(page);

  const focusRow = (id: ActionId | undefined): void => id && focus(`[data-action="${id}"]`);
  /** The action that the keys are about: the one that is open, else the one of the row. */
  const current = (): Action | undefined => {
    if (openId !== undefined) return sheet?.action.id === openId ? sheet.action : rows.find(({ id }) => id === openId);
    return rows[active];
  };
  const close = (): void => {
    if (openId !== undefined) setChosen(openId);
    navigate(REGISTER);
    focusRow(rows[active]?.id);
  };

  const go: RegisterGo = {
    move: (to) => {
      // Where the open one has left the list, the next has come up to its place.
      const place = isGone && to === 1 ? active : placeAfter(to, active, rows.length);
      const next = rows[place];
      if (!next) return;
      setChosen(next.id);
      if (openId !== undefined) navigate(addressOf(next.id), { replace: true });
      focusRow(next.id);
    },
    open: () => {
      const row = rows[active];
      if (row) navigate(addressOf(row.id));
    },
    leave: () => {
      const isInField = document.activeElement?.closest('.detail, .actions-filters') !== null;
      if (isInField || actionId === undefined) focusRow(rows[active]?.id);
      else close();
    },
    toField: (field: FieldName) => {
      const action = current();
      if (field !== 'search' && action && openId === undefined) navigate(addressOf(action.id));
      focus(`[data-field="${field}"]`);
    },
    raise: () => {
      navigate(NEW_ACTION);
      focus('[data-field="text"]');
    },
    closeOrReopen: () => {
      const action = current();
      if (action) void closeOrReopen(action);
    },
  };
  return { active, openId, scroller, go, close };
};
