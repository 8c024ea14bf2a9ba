import { join } from 'node:path';
import { type App, openApp } from '../../electron/core/app.ts';
import { createLog } from '../../electron/core/log.ts';
import { createPage } from '../../electron/core/pages.ts';
import { type LoopbackServer, type ServerOptions, startServer } from '../../electron/http/server.ts';
import type { Envelope } from '../../shared/api/envelope.ts';
import { countedIds, FIXED_NOW, temporaryFolder } from './create-book.ts';
import { unwrap } from './unwrap.ts';

/** A word that stands in the served page and may come back from no refused request. */
export const CANARY = 'Canary-of-the-page';

const PAGES = new Map([
  ['/', Buffer.from(`<!doctype html><html><head><title>${CANARY}</title></head><body></body></html>`)],
  ['/assets/app-1a2b.js', Buffer.from(`'${CANARY}';`)],
]);

export type Loopback = LoopbackServer & {
  readonly app: App;
  readonly base: string;
  /** What our own page sends along with a call. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the program said on its log. */
  readonly logged: readonly string[];
  call(method: string, input: unknown): Promise<Envelope>;
};

/** The loopback host on a real book in a folder of its own, inside this process. */
export const startLoopback = async (options: Partial<ServerOptions> = {}): Promise<Loopback> => {
  const logged: string[] = [];
  const log = createLog((text) => logged.push(text));
  const app = unwrap(
    await openApp({ file: join(temporaryFolder(), 'minutebook.db'), makeId: countedIds(), now: () => FIXED_NOW, log }),
  );
  const server = unwrap(await startServer({ app, page: createPage(PAGES), port: 0, log, ...options }));
  const base = `http://127.0.0.1:${server.port}`;
  const headers = {
    cookie: server.session.setCookie.split(';')[0] ?? '',
    origin: base,
    'content-type': 'application/json',
    'x-minutebook-token': server.session.token,
  };
  const call = async (method: string, input: unknown): Promise<Envelope> => {
    const response = await fetch(`${base}/api/${method}`, { method: 'POST', headers, body: JSON.stringify(input) });
    return response.json() as Promise<Envelope>;
  };
  const close = async () => {
    await server.close();
    app.close();
  };
  return { ...server, app, base, headers, logged, call, close };
};
