import type { Acts } from '../../keys/act-for.ts';

export type ChasingGo = {
  /** By so many owners, or to an end. */
  move(to: number | 'first' | 'last'): void;
  choose(): void;
  chooseAll(): void;
  turnTone(): void;
  save(): void;
  markSent(): void;
};

/** Whether arrows and Space are the list's: the focus is on a row, or nowhere. */
const isOnRows = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof HTMLElement && target.closest('.chasing-owners') !== null);

/** What each command does for a key press. */
export const chasingActs = ({ key, target }: KeyboardEvent, go: ChasingGo): Acts<'chasing'> => {
  const onRows = (act: () => void): Acts<'chasing'>['next'] => (isOnRows(target) || key.length === 1 ? act : undefined);
  return {
    next: onRows(() => go.move(1)),
    previous: onRows(() => go.move(-1)),
    first: onRows(() => go.move('first')),
    last: onRows(() => go.move('last')),
    choose: go.choose,
    chooseAll: go.chooseAll,
    tone: go.turnTone,
    save: go.save,
    markSent: go.markSent,
  };
};
