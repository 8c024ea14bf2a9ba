import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guard, type RequestFacts } from '../../../electron/http/guard.ts';
import { CANARY, type Loopback, startLoopback } from '../../helpers/loopback.ts';
import { rawRequest } from '../../helpers/raw-request.ts';

const PORT = 4000;
const HOST = ['Host', `127.0.0.1:${PORT}`];

const facts = (changes: Partial<RequestFacts> = {}): RequestFacts => ({
  method: 'GET',
  httpVersion: '1.1',
  target: '/',
  rawHeaders: HOST,
  ...changes,
});

const statusOf = (changes: Partial<RequestFacts>): number => {
  const verdict = guard(facts(changes), PORT);
  return verdict.ok ? 200 : verdict.error.status;
};

describe('guard', () => {
  it.each(['127.0.0.1:4000', 'localhost:4000'])('lets our own address %s through', (host) => {
    expect(statusOf({ rawHeaders: ['host', host] })).toBe(200);
  });

  it('reads the path, the one-time code and the headers', () => {
    const first = guard(facts({ target: '/?code=Ab-_9', rawHeaders: [...HOST, 'Cookie', 'a=b'] }), PORT);
    expect(first).toMatchObject({ ok: true, value: { path: '/', code: 'Ab-_9' } });
    expect(first.ok && first.value.header('cookie')).toBe('a=b');
    expect(first.ok && first.value.header('origin')).toBeUndefined();
  });

  it.each(['/', '/assets/app-1a2b.js', '/api/blocks.save', '/events'])('knows the form of %s', (target) => {
    expect(statusOf({ target })).toBe(200);
  });

  it.each([
    ['//', 400],
    ['/a//b', 400],
    ['/.hidden', 400],
    ['/a/.hidden', 400],
    ['/a..b', 400],
    ['/?code=', 400],
    ['/?code=a&b=c', 400],
    ['/assets/?code=a', 400],
    ['/a/', 400],
  ])('refuses the target %s', (target, status) => {
    expect(statusOf({ target })).toBe(status);
  });

  it.each(['same-origin', 'none'])('takes what the browser says was sent from %s', (site) => {
    expect(statusOf({ rawHeaders: [...HOST, 'Sec-Fetch-Site', site] })).toBe(200);
  });

  it.each(['cross-site', 'same-site', '', 'Same-Origin', 'none, same-origin'])(
    'refuses what the browser says was sent from "%s"',
    (site) => {
      expect(statusOf({ rawHeaders: [...HOST, 'Sec-Fetch-Site', site] })).toBe(403);
    },
  );

  const post = (...headers: string[]): number => statusOf({ method: 'POST', rawHeaders: [...HOST, ...headers] });
  const OWN = ['Origin', 'http://127.0.0.1:4000'];

  it('takes a call of our own origin in JSON only', () => {
    expect(post(...OWN, 'Content-Type', 'application/json')).toBe(200);
    expect(post(...OWN, 'Content-Type', 'application/json; charset=utf-8')).toBe(200);
    expect(post('Content-Type', 'application/json')).toBe(403);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'text/plain; application/json',
      'application/jsonp',
    ]) {
      expect(post(...OWN, 'Content-Type', type)).toBe(415);
    }
    expect(post(...OWN)).toBe(415);
  });

  it('takes the origin that goes with the host, not the other one of ours', () => {
    expect(post('Origin', 'http://localhost:4000', 'Content-Type', 'application/json')).toBe(403);
  });

  it.each(['host', 'origin', 'cookie', 'content-type', 'x-minutebook-token', 'sec-fetch-site'])(
    'refuses a request that says %s twice',
    (name) => {
      const twice = [name, 'same-origin', name.toUpperCase(), 'same-origin'];
      expect(statusOf({ rawHeaders: name === 'host' ? [...HOST, ...HOST] : [...HOST, ...twice] })).toBe(400);
    },
  );

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'HEAD'])('refuses %s', (method) => {
    expect(statusOf({ method, rawHeaders: [...HOST, 'Origin', 'http://127.0.0.1:4000'] })).toBe(405);
  });
});

describe('the host on bare sockets', () => {
  let host: Loopback;
  beforeAll(async () => {
    host = await startLoopback();
  });
  afterAll(() => host.close());

  /** Sixty ways to ask for the page with the right cookie, as [request line, Host lines]. */
  const variants = (port: number): readonly (readonly [line: string, hosts: readonly string[]])[] => {
    const own = `127.0.0.1:${port}`;
    const page = 'GET / HTTP/1.1';
    const hosts = [
      [own],
      [`localhost:${port}`],
      [],
      [''],
      [own, own],
      [own, 'evil.test'],
      ['evil.test', own],
      ['evil.test'],
      [`evil.test:${port}`],
      ['127.0.0.1'],
      ['localhost'],
      ['127.0.0.1:80'],
      [`127.0.0.1:${port + 1}`],
      [`127.0.0.1:0${port}`],
      [`127.0.0.1:${port}0`],
      [`127.0.0.1:+${port}`],
      [`LOCALHOST:${port}`],
      [`Localhost:${port}`],
      [`localhost.:${port}`],
      [`127.0.0.1.:${port}`],
      [`user@127.0.0.1:${port}`],
      [`user:pass@localhost:${port}`],
      [`[::1]:${port}`],
      [`[::ffff:127.0.0.1]:${port}`],
      [`::1:${port}`],
      [`2130706433:${port}`],
      [`0x7f000001:${port}`],
      [`0x7f.0.0.1:${port}`],
      [`0177.0.0.1:${port}`],
      [`127.1:${port}`],
      [`127.0.0.2:${port}`],
      [`0.0.0.0:${port}`],
      [`0:${port}`],
      [`localhost.localdomain:${port}`],
      [`127.0.0.1.evil.test:${port}`],
      [`evil.test#127.0.0.1:${port}`],
      [`http://127.0.0.1:${port}`],
      [`127.0.0.1:${port}/`],
      [`${own}, evil.test`],
      [`127.0.0.1:${port}:80`],
    ].map((list) => [page, list] as const);
    const lines = [
      'GET / HTTP/1.0',
      'GET / HTTP/0.9',
      'GET /',
      'GET / HTTP/2.0',
      `GET http://${own}/ HTTP/1.1`,
      'GET http://evil.test/ HTTP/1.1',
      `GET //${own}/ HTTP/1.1`,
      'GET * HTTP/1.1',
      'OPTIONS * HTTP/1.1',
      'GET /#/ HTTP/1.1',
      'GET /index.html#x HTTP/1.1',
      'GET /%2f HTTP/1.1',
      'GET /%5c HTTP/1.1',
      'GET /\\ HTTP/1.1',
      'GET /.. HTTP/1.1',
      'GET /assets/../ HTTP/1.1',
      'GET /%00 HTTP/1.1',
      'GET /\0 HTTP/1.1',
      `CONNECT ${own} HTTP/1.1`,
      'HEAD / HTTP/1.1',
    ].map((line) => [line, [own]] as const);
    return [...hosts, ...lines];
  };

  it('serves two of sixty forms of Host and target, and says nothing to the other 58', async () => {
    const all = variants(host.port);
    expect(new Set(all.map((variant) => JSON.stringify(variant))).size).toBe(60);
    const answers = await Promise.all(
      all.map(([line, hosts]) => {
        const lines = hosts.map((value) => `Host: ${value}\r\n`).join('');
        return rawRequest(
          host.port,
          `${line}\r\n${lines}Cookie: ${host.headers['cookie']}\r\nConnection: close\r\n\r\n`,
        );
      }),
    );
    const served = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 0 || (status >= 400 && status < 500));
    expect([served.length, refused.length]).toEqual([2, 58]);
    expect(answers.slice(0, 2)).toEqual(served);
    expect(served.every(({ body }) => body.includes(CANARY))).toBe(true);
    expect(refused.filter(({ head, body }) => `${head}${body}`.includes(CANARY))).toEqual([]);
  });
});
