import { type RefObject, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Acts } from '../../keys/act-for.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useFocus } from './use-focus.ts';

type KeyedRow = { readonly id: string };

/** What a register says of itself, so that it can be gone through by keys. */
export type GoingThrough<Row extends KeyedRow> = {
  readonly page: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  readonly openId: string | undefined;
  /** The register without anything open beside it. */
  readonly home: string;
  readonly addressOf: (row: Row) => string;
  /** What other keys do about the row that is open or that the keyboard is on; a field is found by its `data-field`. */
  readonly others: (go: {
    readonly current: Row | undefined;
    toField(name: string): void;
  }) => Omit<
    Acts<'lists'>,
    'next' | 'previous' | 'pageDown' | 'pageUp' | 'first' | 'last' | 'open' | 'leave' | 'search'
  >;
};

const PAGE = 20;

const within = (index: number, count: number): number => Math.max(0, Math.min(index, count - 1));

const isOnRows = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof HTMLElement && target.closest('.list-table tbody') !== null);

const hasOpenList = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';

/** In an empty list there is no row to go to, and a field is left all the same. */
const leaveField = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
};

/** Going through a register: where the keyboard is, what is open beside it, and what the keys do. */
export const useGoing = <Row extends KeyedRow>({ page, rows, openId, home, addressOf, others }: GoingThrough<Row>) => {
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState(openId);
  const scroller = useRef<HTMLDivElement>(null);
  const focus = useFocus(page);
  const lastPlace = useRef(-1);
  const found = rows.findIndex(({ id }) => id === (openId ?? chosen));
  // What has left the list keeps its place there: the next has come up to it.
  const isGone = found === -1 && lastPlace.current >= 0 && rows.length > 0;
  const active = isGone ? within(lastPlace.current, rows.length) : found;
  useEffect(() => {
    if (active >= 0) lastPlace.current = active;
  }, [active]);

  const goTo = (place: number): void => {
    const next = rows[within(place, rows.length)];
    if (!next) return;
    setChosen(next.id);
    if (openId !== undefined) navigate(addressOf(next), { replace: true });
    focus(`[data-row="${next.id}"]`);
  };
  /** From no row at all the first step leads to the first. */
  const placeAfter = (by: number): number => (isGone && by === 1 ? active : Math.max(active + by, 0));
  const move = (by: number): void => goTo(active < 0 ? 0 : placeAfter(by));
  const row = rows[active];
  const back = row ?? rows[0];
  const focusRow = (): void => (back ? focus(`[data-row="${back.id}"]`) : leaveField());
  const close = (): void => {
    setChosen(openId);
    navigate(home);
    focusRow();
  };
  const open = row && (() => navigate(addressOf(row)));
  const leave = (): void => {
    const isInField = document.activeElement?.closest('.list-detail, .list-filters') !== null;
    if (isInField || openId === undefined) focusRow();
    else close();
  };
  const toField = (name: string): void => {
    if (openId === undefined) open?.();
    focus(`[data-field="${name}"]`);
  };
  useKeys('lists', ({ key, target }) => {
    const onRows = (act: () => void, by = ''): (() => void) | undefined =>
      isOnRows(target) || by.length === 1 ? act : undefined;
    return {
      next: onRows(() => move(1), key),
      previous: onRows(() => move(-1), key),
      pageDown: onRows(() => move(PAGE)),
      pageUp: onRows(() => move(-PAGE)),
      first: onRows(() => goTo(0)),
      last: onRows(() => goTo(rows.length - 1)),
      // A way that the keyboard came to by itself leads there by itself.
      open: open && onRows(open),
      leave: hasOpenList(target) ? undefined : leave,
      search: () => focus('[data-field="search"]'),
      ...others({ current: rows.find(({ id }) => id === openId) ?? row, toField }),
    };
  });
  return { active, scroller, close };
};
