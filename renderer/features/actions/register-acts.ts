import type { Acts } from '../../keys/act-for.ts';

/** The fields of an action that a key leads to, and the search above the register. */
export type FieldName = 'search' | 'owners' | 'due' | 'update' | 'state' | 'snooze';

export type RegisterGo = {
  /** By so many rows, or to an end. */
  move(to: number | 'first' | 'last'): void;
  open(): void;
  /** Out of a field into the register; from there the action beside it is closed. */
  leave(): void;
  toField(field: FieldName): void;
  closeOrReopen(): void;
  /** To the form of a new action. */
  raise(): void;
};

/** Whether arrows and Enter are the register's: the focus is on a row, or nowhere. */
const isOnRows = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof HTMLElement && target.closest('.actions-table tbody') !== null);

const PAGE = 20;

/** A list of options that is open in a field closes by itself. */
const hasOpenList = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';

/** What each command of the register does for a key press. */
export const registerActs = ({ key, target }: KeyboardEvent, go: RegisterGo): Acts<'register'> => {
  // A letter moves from anywhere, an arrow only where nothing else has a use for it.
  const onRows = (act: () => void, orBy = ''): Acts<'register'>['next'] =>
    isOnRows(target) || orBy.length === 1 ? act : undefined;
  return {
    next: onRows(() => go.move(1), key),
    previous: onRows(() => go.move(-1), key),
    pageDown: onRows(() => go.move(PAGE)),
    pageUp: onRows(() => go.move(-PAGE)),
    first: onRows(() => go.move('first')),
    last: onRows(() => go.move('last')),
    open: onRows(go.open),
    leave: hasOpenList(target) ? undefined : go.leave,
    search: () => go.toField('search'),
    update: () => go.toField('update'),
    due: () => go.toField('due'),
    owners: () => go.toField('owners'),
    state: () => go.toField('state'),
    snooze: () => go.toField('snooze'),
    raise: go.raise,
    close: go.closeOrReopen,
  };
};
