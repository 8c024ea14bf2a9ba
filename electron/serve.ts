/*
 * The loopback host: the whole application at http://127.0.0.1:PORT/, without Electron.
 *
 *   node dist/electron/serve.js [--data DIR] [--port N] [--session-from-stdin]
 *
 * With --session-from-stdin the first line of stdin is JSON, {"secret": "...", "code": "..."}, each of them 43 letters
 * of base64url and the code optional: a launcher can start a dead host again at the same port with the same secret,
 * and an open page goes on. The end of stdin then ends the host. When it is ready it prints one line on stdout:
 *
 *   {"ready":true,"port":49152,"url":"http://127.0.0.1:49152/?code=..."}
 *
 * All else goes to stderr. Exit 0 after SIGTERM, SIGINT, SIGHUP or the end of stdin; 1 when it can't start or has to
 * stop; 2 for wrong usage.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { err, ok, type Result } from '../shared/result.ts';
import { type App, openApp } from './core/app.ts';
import { findDataDir, prepareDataDir } from './core/data-dir.ts';
import { readHostFacts } from './core/host-facts.ts';
import { log } from './core/log.ts';
import { outliveReaders } from './core/outlive-readers.ts';
import { createPage, type Page, readPageFiles } from './core/pages.ts';
import { startNodeProcess } from './core/typesetting/node-process.ts';
import { TYPESETTER } from './core/typesetting/program.ts';
import { createTypesetter } from './core/typesetting/typesetter.ts';
import { readServeOptions, readSession, type ServeOptions, type SessionLine } from './http/options.ts';
import { type LoopbackServer, startServer } from './http/server.ts';

type Running = { readonly app: App; readonly server: LoopbackServer };

const PAGES = join(import.meta.dirname, '../renderer');

const openBook = async ({ data: argument }: ServeOptions): Promise<Result<App, string>> => {
  const { env, platform } = process;
  const folder = findDataDir({ argument, env, platform, home: homedir(), cwd: process.cwd() });
  const facts = readHostFacts(import.meta.dirname, folder);
  const file = prepareDataDir(folder);
  const typesetter = createTypesetter(startNodeProcess(TYPESETTER));
  const app = file.ok ? await openApp({ file: file.value, facts, typesetter }) : file;
  return app.ok ? app : err(app.error.message);
};

const openPages = (): Result<Page, string> => {
  try {
    return ok(createPage(readPageFiles(PAGES)));
  } catch {
    return err('The pages of the program are not there. Start it with npm start, which builds them.');
  }
};

/** The launcher's line; undefined when stdin ended before one came. */
const readFirstLine = async (): Promise<string | undefined> => {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return undefined;
};

const findSession = async ({ sessionFromStdin }: ServeOptions): Promise<Result<SessionLine, string>> =>
  sessionFromStdin ? readSession(await readFirstLine()) : ok({});

const start = async (options: ServeOptions): Promise<Result<Running, string>> => {
  const session = await findSession(options);
  if (!session.ok) return session;
  const page = openPages();
  if (!page.ok) return page;
  const app = await openBook(options);
  if (!app.ok) return app;
  const server = await startServer({ app: app.value, page: page.value, port: options.port, ...session.value });
  if (server.ok) return ok({ app: app.value, server: server.value });
  app.value.close();
  return server;
};

const announce = ({ port, session }: LoopbackServer): void => {
  const url = `http://127.0.0.1:${port}/?code=${session.code}`;
  process.stdout.write(`${JSON.stringify({ ready: true, port, url })}\n`);
};

const askedToEnd = ({ sessionFromStdin }: ServeOptions): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve());
    if (!sessionFromStdin) return;
    process.stdin.on('close', () => resolve()).resume();
    if (process.stdin.closed) resolve();
  });

const runUntilEnd = async ({ app, server }: Running, options: ServeOptions): Promise<void> => {
  announce(server);
  await askedToEnd(options);
  await server.close();
  app.close();
  process.exit(0);
};

const fail = (sentence: string, code: 1 | 2): void => {
  log.note(sentence);
  process.exitCode = code;
  process.stdin.destroy();
};

const main = async (): Promise<void> => {
  const options = readServeOptions(process.argv.slice(2));
  if (!options.ok) return fail(options.error, 2);
  const running = await start(options.value);
  if (running.ok) await runUntilEnd(running.value, options.value);
  else fail(running.error, 1);
};

// A fault that nothing caught leaves the program in a state that nobody knows: it ends, and the launcher starts it anew.
process.on('uncaughtException', (error) => {
  log.fault('the host', error);
  process.exit(1);
});
outliveReaders();
await main();
