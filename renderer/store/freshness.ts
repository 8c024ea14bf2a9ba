import type { Noun } from '../../shared/api/events.ts';
import type { Client } from '../api/client.ts';

type Watcher = { readonly nouns: ReadonlySet<Noun>; ask(): void };

/** Runs again once what is running is done, however often it was asked in between. */
const onceMore = (work: () => Promise<void>): (() => void) => {
  let asked = 0;
  const run = async (): Promise<void> => {
    const upTo = asked;
    await work();
    if (asked > upTo) await run();
    else asked = 0;
  };
  return () => {
    asked += 1;
    if (asked === 1) void run();
  };
};

/** Keeps what is shown in step with the book: the host tells what other pages changed, this one tells its own. */
export class Freshness {
  readonly #watchers = new Set<Watcher>();

  constructor(client: Pick<Client, 'onChanged' | 'onConnection'>) {
    client.onChanged(({ rows }) => {
      for (const { nouns, ask } of this.#watchers) if (rows.some(({ noun }) => nouns.has(noun))) ask();
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
