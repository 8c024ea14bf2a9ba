import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const LAUNCH = join(import.meta.dirname, '../../electron/launch.ts');

/** Each Node that is started writes down what it is, whole or not at all: its number, arguments and surroundings. */
const WITNESS = `
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
const { pid, argv, env } = process;
const file = join(env.WITNESS_FOLDER, String(pid));
writeFileSync(file + '.part', JSON.stringify({ pid, argv, env }));
renameSync(file + '.part', file);
`;

type Seen = { readonly pid: number; readonly argv: readonly string[]; readonly env: Readonly<Record<string, string>> };

type Launched = {
  readonly data: string;
  readonly child: ChildProcess;
  readonly said: { out: string; err: string };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly ended: Promise<number | null>;
  /** The hosts that were started so far, in no order. */
  hosts(): readonly Seen[];
};

const launchIn = (data: string, ...words: string[]): Launched => {
  const witnesses = temporaryFolder();
  writeFileSync(join(witnesses, 'witness.mjs'), WITNESS);
  const env = {
    ...process.env,
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${pathToFileURL(join(witnesses, 'witness.mjs')).href}`,
    WITNESS_FOLDER: witnesses,
    ELECTRON_OVERRIDE_DIST_PATH: join(witnesses, 'no-runtime'),
  };
  const child = spawn(process.execPath, [LAUNCH, '--data', data, '--no-open', ...words], { env });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const hosts = () =>
    readdirSync(witnesses)
      .filter((name) => /^\d+$/.test(name))
      .map((name): Seen => JSON.parse(readFileSync(join(witnesses, name), 'utf8')))
      .filter(({ pid }) => pid !== child.pid);
  return { data, child, said, env, ended, hosts };
};
const launch = (...words: string[]) => launchIn(join(temporaryFolder(), 'data'), ...words);

const addressOf = async ({ said }: Launched): Promise<string> => {
  await vi.waitFor(() => expect(said.out).toContain('\n'), { timeout: 15_000 });
  return /^Minutebook is at (http:\/\/127\.0\.0\.1:\d+\/\?code=[\w-]{43})\n$/.exec(said.out)?.[1] ?? said.out;
};

const enter = async (address: string): Promise<string> => {
  const response = await fetch(address, { redirect: 'manual' });
  return response.headers.get('set-cookie')?.split(';')[0] ?? 'no cookie';
};
const statusWith = async (address: string, cookie: string): Promise<number> => {
  const response = await fetch(new URL('/', address), { headers: { cookie } }).catch(() => undefined);
  await response?.text();
  return response?.status ?? 0;
};
const whenAnswered = (address: string, cookie: string) =>
  vi.waitFor(async () => expect(await statusWith(address, cookie)).toBe(200), { timeout: 10_000, interval: 50 });

/** Whether there was one to hear the signal; a process may end at any moment. */
const hears = (pid: number, signal: 'SIGKILL' | 0): boolean => {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
};
const livingHosts = (launched: Launched) => launched.hosts().filter(({ pid }) => hears(pid, 0));
const killHost = async (launched: Launched): Promise<void> => {
  const [host] = await vi.waitFor(() => {
    const living = livingHosts(launched);
    expect(living).toHaveLength(1);
    return living;
  });
  if (host) hears(host.pid, 'SIGKILL');
};

describe('npm start', () => {
  it('prints one address that lets a browser in, and ends with 0 when it is asked to', async () => {
    const launched = launch('--host', 'loopback');
    const address = await addressOf(launched);
    const cookie = await enter(address);
    expect(await statusWith(address, cookie)).toBe(200);
    expect(await statusWith(address, 'minutebook=none')).toBe(401);
    launched.child.kill('SIGINT');
    expect(await launched.ended).toBe(0);
    expect(livingHosts(launched)).toEqual([]);
    expect(launched.said.err).toBe('');
  });

  it('starts a killed host again at the same port, for the same browser, and says no second address', async () => {
    const launched = launch('--host', 'loopback');
    const address = await addressOf(launched);
    const cookie = await enter(address);
    for (let round = 0; round < 2; round += 1) {
      await killHost(launched);
      await whenAnswered(address, cookie);
    }
    expect(launched.hosts()).toHaveLength(3);
    expect(await enter(address)).toBe('no cookie');
    expect(launched.said.out).toBe(`Minutebook is at ${address}\n`);
    expect(launched.said.err.match(/started again/g)).toHaveLength(2);
  });

  it('goes on when whoever read what it prints has gone away', async () => {
    const launched = launch('--host', 'loopback');
    const address = await addressOf(launched);
    const cookie = await enter(address);
    launched.child.stdout?.destroy();
    launched.child.stderr?.destroy();
    await killHost(launched);
    await whenAnswered(address, cookie);
    expect(launched.hosts()).toHaveLength(2);
  });

  it('keeps the secret out of arguments and surroundings', async () => {
    const launched = launch('--host', 'loopback');
    const port = new URL(await addressOf(launched)).port;
    await killHost(launched);
    await vi.waitFor(() => expect(launched.hosts()).toHaveLength(2), { timeout: 10_000 });
    const ports = launched.hosts().map(({ argv }) => argv[5]);
    expect(ports.sort()).toEqual(['0', port].sort());
    for (const { argv, env } of launched.hosts()) {
      expect(argv.slice(2).toSpliced(3, 1)).toEqual(['--data', launched.data, '--port', '--session-from-stdin']);
      expect(env).toEqual(JSON.parse(JSON.stringify(launched.env)));
    }
  });

  it('gives up on a host that dies again and again, with a sentence', async () => {
    const launched = launch('--host', 'loopback');
    await addressOf(launched);
    const killing = setInterval(() => {
      for (const { pid } of livingHosts(launched)) hears(pid, 'SIGKILL');
    }, 20);
    onTestFinished(() => clearInterval(killing));
    expect(await launched.ended).toBe(1);
    expect(launched.hosts()).toHaveLength(5);
    expect(launched.said.err).toMatch(/again and again and is left alone now\..+\n$/);
  });

  it('ends the host even when it is killed itself', async () => {
    const launched = launch('--host', 'loopback');
    await addressOf(launched);
    expect(livingHosts(launched)).toHaveLength(1);
    launched.child.kill('SIGKILL');
    await vi.waitFor(() => expect(livingHosts(launched)).toEqual([]), { timeout: 5000 });
  });

  it('shows why a book can not be opened, and does not try again', async () => {
    const data = temporaryFolder();
    writeFileSync(join(data, 'minutebook.db'), 'These are not the minutes that you are looking for. '.repeat(100));
    const launched = launchIn(data, '--host', 'loopback');
    expect(await launched.ended).toBe(1);
    expect(launched.said.err).toMatch(/^[^\n]+\.\n$/);
    expect(launched.said.out).toBe('');
    expect(launched.hosts()).toHaveLength(1);
  });

  it('says that another one holds the book', async () => {
    const first = launch('--host', 'loopback');
    await addressOf(first);
    const second = launchIn(first.data, '--host', 'loopback');
    expect(await second.ended).toBe(1);
    expect(second.said.err).toMatch(/open|in use/i);
  });

  it('opens in the browser where there can be no window, and says why in one line', async () => {
    const launched = launch();
    await addressOf(launched);
    expect(launched.said.err).toMatch(
      /^The Electron runtime is not installed here [^\n]+ in your browser instead\.\n$/,
    );
  });

  it('refuses a window that can not be', async () => {
    const launched = launch('--host', 'electron');
    expect(await launched.ended).toBe(1);
    expect(launched.said).toEqual({ out: '', err: expect.stringMatching(/not installed here.+--host loopback/) });
    expect(existsSync(launched.data)).toBe(false);
  });

  it('refuses a stray word with 2, and helps with 0', async () => {
    const stray = launch('minutes');
    expect(await stray.ended).toBe(2);
    expect(stray.said).toMatchObject({ out: '', err: expect.stringMatching(/^error: /) });
    const help = launch('--help');
    expect(await help.ended).toBe(0);
    expect(help.said).toMatchObject({ out: expect.stringMatching(/^Usage: npm start -- /), err: '' });
  });

  it('says that a port is taken', async () => {
    const first = launch('--host', 'loopback');
    const { port } = new URL(await addressOf(first));
    const second = launch('--host', 'loopback', '--port', port);
    expect(await second.ended).toBe(1);
    expect(second.said.err).toContain(`Port ${port}`);
  });

  it('runs the runtime with the folder of the book, and ends as it ends', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'dist'));
    const data = join(folder, 'data');
    // A script stands in for the runtime and says how it was called.
    const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'dist'), DISPLAY: ':none' };
    writeFileSync(join(folder, 'dist/electron'), '#!/bin/sh\necho "$@"\nexit 7\n', { mode: 0o755 });
    const child = spawn(process.execPath, [LAUNCH, '--data', data], { env });
    const heard: string[] = [];
    child.stdout.on('data', (text) => heard.push(String(text)));
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(7);
    expect(heard.join('')).toMatch(new RegExp(`electron[\\\\/]main\\.ts --data ${data}\\n$`));
  });
});
