import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSession, makeSecret } from '../../electron/http/session.ts';
import { makeEditId, temporaryFolder } from '../helpers/create-book.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';

const SERVE = join(import.meta.dirname, '../../electron/serve.ts');
const readySchema = z.strictObject({ ready: z.literal(true), port: z.int(), url: z.string() });

type Host = { readonly child: ChildProcess; readonly said: { out: string; err: string } };

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

const start = (words: readonly string[], firstLine?: string): Host => {
  const child = spawn(process.execPath, [SERVE, ...words], { stdio: 'pipe' });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => (said.out += text));
  child.stderr.on('data', (text) => (said.err += text));
  child.stdin.on('error', () => undefined);
  if (firstLine !== undefined) child.stdin.write(`${firstLine}\n`);
  running.add(child);
  child.on('exit', () => running.delete(child));
  return { child, said };
};

const endOf = async ({ child }: Host): Promise<number | null> => {
  if (child.exitCode === null) await once(child, 'close');
  return child.exitCode;
};

const readyOf = async ({ child, said }: Host) => {
  while (!said.out.includes('\n') && child.exitCode === null) {
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'close')]);
  }
  return readySchema.parse(JSON.parse(said.out));
};

const call = (port: number, secret: string, method: string, input: unknown) => {
  const session = createSession({ port, secret });
  const headers = {
    cookie: session.setCookie.split(';')[0] ?? '',
    origin: `http://127.0.0.1:${port}`,
    'content-type': 'application/json',
    'x-minutebook-token': session.token,
  };
  const init = { method: 'POST', headers, body: JSON.stringify(input) };
  return fetch(`http://127.0.0.1:${port}/api/${method}`, init).then((response) => response.json());
};

describe('serve', () => {
  it('prints one line when it is ready, lets the browser in by it, and ends cleanly when asked to', async () => {
    const data = join(temporaryFolder(), 'new');
    const host = start(['--data', data]);
    const { port, url } = await readyOf(host);
    expect(url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/\\?code=[\\w-]{43}$`));
    const visit = await fetch(url, { redirect: 'manual' });
    const cookie = visit.headers.get('set-cookie')?.split(';')[0] ?? '';
    const page = await fetch(new URL('/', url), { headers: { cookie } });
    expect(await page.text()).toContain('<meta name="minutebook-token"');
    expect(existsSync(join(data, 'minutebook.db'))).toBe(true);
    host.child.kill('SIGTERM');
    expect(await endOf(host)).toBe(0);
    expect(host.said.out.trim().split('\n')).toHaveLength(1);
    expect(host.said.err).toBe('');
    expect(existsSync(join(data, 'minutebook.db-wal'))).toBe(false);
  });

  it('knows its open pages after it was killed, at the same port with the same secret', async () => {
    const data = temporaryFolder();
    const secret = makeSecret();
    const first = start(['--data', data, '--session-from-stdin'], JSON.stringify({ secret, code: makeSecret() }));
    const { port } = await readyOf(first);
    const edit = { editId: makeEditId(), file: smallMeeting() };
    const reply = await call(port, secret, 'meetings.load', edit);
    expect(reply).toMatchObject({ ok: true, value: { outcome: 'loaded' } });
    first.child.kill('SIGKILL');
    await endOf(first);
    const second = start(['--data', data, '--port', String(port), '--session-from-stdin'], JSON.stringify({ secret }));
    expect((await readyOf(second)).port).toBe(port);
    expect(await call(port, secret, 'meetings.load', edit)).toEqual(reply);
    expect(await call(port, makeSecret(), 'meetings.list', {})).toMatchObject({ error: { code: 'unauthorised' } });
    second.child.stdin?.end();
    expect(await endOf(second)).toBe(0);
    expect(`${second.said.err}${first.said.err}`).not.toContain(secret);
  });

  it('says in a sentence that the book is held by another', async () => {
    const data = temporaryFolder();
    const first = start(['--data', data]);
    await readyOf(first);
    const second = start(['--data', data]);
    expect([await endOf(second), second.said.out]).toEqual([1, '']);
    expect(second.said.err).toMatch(/^Another program has this book open\. .*\n$/);
  });

  it('says in a sentence that the port is in use, and lets the book go', async () => {
    const first = start(['--data', temporaryFolder()]);
    const { port } = await readyOf(first);
    const data = temporaryFolder();
    const second = start(['--data', data, '--port', String(port)]);
    expect([await endOf(second), second.said.out]).toEqual([1, '']);
    expect(second.said.err).toMatch(/^Port \d+ is in use by another program\. .*\n$/);
  });

  it.each([
    [1, ['--data', '/dev/null/minutes'], undefined, /^The folder .* can't be made or written\. .*\n$/],
    [1, ['--session-from-stdin'], '{"secret":"short"}', /^The first line of stdin must be JSON .*\.\n$/],
    [2, ['stray'], undefined, /^Use: serve .*\n$/],
    [2, ['--port', 'http'], undefined, /^A port is a number from 0 to 65535\.\n$/],
  ])('ends with %d and a sentence when it can not start with %s', async (code, words, line, sentence) => {
    const host = start(words, line);
    expect([await endOf(host), host.said.out]).toEqual([code, '']);
    expect(host.said.err).toMatch(sentence);
  });

  it('does not touch a file that is no book', async () => {
    const data = temporaryFolder();
    writeFileSync(join(data, 'minutebook.db'), 'shopping list');
    const host = start(['--data', data]);
    expect(await endOf(host)).toBe(1);
    expect(host.said.err).toMatch(/is not .*book.*\.\n$/i);
  });
});
