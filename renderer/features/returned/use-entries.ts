import { type RefObject, useRef } from 'react';

/** A list whose entries are gone through by keys. */
export type Entries = {
  readonly list: RefObject<HTMLElement | null>;
  go(by: 1 | -1): void;
  /** The id of the entry that has the focus, or holds what has it. */
  current(): string | undefined;
  /** Puts the focus on an entry. */
  focus(id: string): void;
};

/** Goes from one entry to the next; each says its id in `data-entry`. */
export const useEntries = (): Entries => {
  const list = useRef<HTMLElement>(null);
  const all = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
  const show = (one: HTMLElement | undefined): void => {
    one?.focus();
    one?.scrollIntoView({ block: 'nearest' });
  };
  const at = (): number => all().findIndex((one) => one.contains(document.activeElement));
  return {
    list,
    go: (by) => {
      const entries = all();
      const here = at();
      show(entries[here === -1 ? 0 : Math.min(Math.max(here + by, 0), entries.length - 1)]);
    },
    current: () => all()[at()]?.dataset['entry'],
    focus: (id) => show(all().find((one) => one.dataset['entry'] === id)),
  };
};
