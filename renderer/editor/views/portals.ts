import type { ActionView } from './action-view.ts';

/** The views whose controls React draws; the list is told of at most once per turn of the event loop. */
export class Portals {
  #views: readonly ActionView[] = [];
  readonly #listeners = new Set<() => void>();
  #isQueued = false;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  list = (): readonly ActionView[] => this.#views;

  add(view: ActionView): void {
    this.#views = [...this.#views, view];
    this.#tell();
  }

  remove(view: ActionView): void {
    this.#views = this.#views.filter((other) => other !== view);
    this.#tell();
  }

  #tell(): void {
    if (this.#isQueued) return;
    this.#isQueued = true;
    queueMicrotask(() => {
      this.#isQueued = false;
      for (const listener of [...this.#listeners]) listener();
    });
  }
}
