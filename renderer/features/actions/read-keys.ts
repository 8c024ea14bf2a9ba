/** The fields of an action that a key leads to, and the search above the register. */
export type FieldName = 'search' | 'owners' | 'due' | 'update';

export type RegisterKeys = {
  /** By so many rows, or to an end. */
  move(to: number | 'first' | 'last'): void;
  open(): void;
  /** Out of a field into the register; from there the action beside it is closed. */
  leave(): void;
  toField(field: FieldName): void;
  closeOrReopen(): void;
};

const NOT_TEXT = new Set(['button', 'checkbox', 'radio', 'submit', 'reset']);

/** Whether what has the focus has a use of its own for letters. */
export const takesLetters = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) return !NOT_TEXT.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
};

/** Whether arrows and Enter are the register's: the focus is on a row, or nowhere. */
const isOnRows = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof HTMLElement && target.closest('.actions-table tbody') !== null);

const PAGE = 20;

const letterAct = (key: string, keys: RegisterKeys): (() => void) | undefined => {
  switch (key) {
    case 'j':
      return () => keys.move(1);
    case 'k':
      return () => keys.move(-1);
    case 'c':
      return () => keys.closeOrReopen();
    case 'd':
      return () => keys.toField('due');
    case 'o':
      return () => keys.toField('owners');
    case 'u':
      return () => keys.toField('update');
    case '/':
      return () => keys.toField('search');
    default:
      return undefined;
  }
};

const MOVES: Readonly<Record<string, number | 'first' | 'last'>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: 'first',
  End: 'last',
};

const rowAct = (key: string, keys: RegisterKeys): (() => void) | undefined => {
  const to = Object.hasOwn(MOVES, key) ? MOVES[key] : undefined;
  if (to !== undefined) return () => keys.move(to);
  return key === 'Enter' ? () => keys.open() : undefined;
};

/** A list of options that is open in a field closes by itself. */
const hasOpenList = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';

/** What a key does in the register, or undefined when it is not one of the register's. */
export const readKey = (event: KeyboardEvent, keys: RegisterKeys): (() => void) | undefined => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  if (key === 'Escape') return hasOpenList(target) ? undefined : () => keys.leave();
  if (takesLetters(target)) return undefined;
  return letterAct(key, keys) ?? (isOnRows(target) ? rowAct(key, keys) : undefined);
};
