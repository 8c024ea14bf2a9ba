import type { Unsubscribe } from './transport.ts';

/** A list of listeners that can be told something. */
export type Listeners<Event> = {
  add(listener: (event: Event) => void): Unsubscribe;
  tell(event: Event): void;
};

export const createListeners = <Event>(): Listeners<Event> => {
  const listeners = new Set<(event: Event) => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (event) => {
      for (const listener of [...listeners]) listener(event);
    },
  };
};
