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
  /** Selects the row, or takes it out of the selection. */
  select(): void;
  /** Selects all from the row that was selected last up to this one, after a move by so many. */
  extend(by: number): void;
  selectAll(): void;
  keepView(): void;
  /** To the next named view, or the one before. */
  view(by: number): void;
  /** By the next column, or the other way round. */
  sort(how: 'next' | 'turn'): void;
  /** In groups of another kind. */
  group(): void;
  /** Folds the group of the row, or all of them. */
  fold(which: 'one' | 'all'): void;
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
    select: go.select,
    extend: () => go.extend(0),
    extendDown: () => go.extend(1),
    extendUp: () => go.extend(-1),
    selectAll: go.selectAll,
    keepView: go.keepView,
    nextView: () => go.view(1),
    previousView: () => go.view(-1),
    sort: () => go.sort('next'),
    turn: () => go.sort('turn'),
    group: go.group,
    fold: () => go.fold('one'),
    foldAll: () => go.fold('all'),
  };
};
