import type { Noun } from '../../shared/api/events.ts';
import type { Client } from '../api/client.ts';

type Watcher = { readonly nouns: ReadonlySet<Noun>; ask(): void };

/** Runs again once what is running is done, however often it was asked in between. */
const onceMore = (work: () => Promise<void>): (() => void) => {
  let state: 'idle' | 'running' | 'again' = 'idle';
  const run = async (): Promise<void> => {
    state = 'running';
    await work();
    const again = state === 'again';
    state = 'idle';
    if (again) void run();
  };
  return () => {
    if (state === 'idle') void run();
    else state = 'again';
  };
};

/** Keeps what is shown in step with the book: the host tells what other pages changed, this one tells its own. */
export class Freshness {
  readonly #watchers = new Set<Watcher>();

  constructor(client: Pick<Client, 'onChanged' | 'onConnection'>) {
    client.onChanged(({ rows }) => {
      const changed = new Set(rows.map(({ noun }) => noun));
      for (const watcher of this.#watchers) if (!watcher.nouns.isDisjointFrom(changed)) watcher.ask();
    });
    // What was changed while nobody could tell it is not known.
    client.onConnection((connection) => connection === 'connected' && this.refetch());
  }

  refetch(): void {
    for (const watcher of this.#watchers) watcher.ask();
  }

  keep(nouns: readonly Noun[], refetch: () => Promise<void>): () => void {
    const watcher = { nouns: new Set(nouns), ask: onceMore(refetch) };
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }
}
