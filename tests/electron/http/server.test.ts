import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../electron/http/server.ts';
import { CANARY, type Loopback, startLoopback } from '../../helpers/loopback.ts';
import { rawRequest } from '../../helpers/raw-request.ts';

let host: Loopback;
beforeAll(async () => {
  host = await startLoopback({ requestTimeoutMs: 400 });
});
afterAll(() => host.close());

const get = (path: string, headers: Readonly<Record<string, string>> = host.headers) =>
  fetch(`${host.base}${path}`, { headers, redirect: 'manual' });

const canConnect = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port: host.port, host: address, timeout: 1_000 });
    const end = (could: boolean) => () => {
      socket.destroy();
      resolve(could);
    };
    socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false));
  });

describe('startServer', () => {
  it('listens on 127.0.0.1 alone', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .map(({ address }) => address)
      .filter((address) => address !== '127.0.0.1');
    expect(await canConnect('127.0.0.1')).toBe(true);
    for (const address of ['::1', '127.0.0.2', ...others])
      expect([address, await canConnect(address)]).toEqual([address, false]);
  });

  it('says in a sentence that the port is in use', async () => {
    const second = await startServer({
      app: host.app,
      page: () => ({ status: 200, headers: {}, body: Buffer.alloc(0) }),
      port: host.port,
    });
    expect(second).toEqual({ ok: false, error: expect.stringMatching(/^Port \d+ is in use .*--port/) });
  });

  it('gives up on a request that comes in too slowly, with an answer', async () => {
    const begun = performance.now();
    const head = `POST /api/meetings.list HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nOrigin: ${host.base}\r\n`;
    const rest = `Cookie: ${host.headers['cookie']}\r\nX-Minutebook-Token: ${host.session.token}\r\nContent-Type: application/json\r\n`;
    const answer = await rawRequest(host.port, `${head}${rest}Content-Length: 100\r\n\r\n{"fil`);
    expect(answer.status).toBe(408);
    expect(performance.now() - begun).toBeLessThan(1_900);
  });

  it('writes the token into the page and nowhere else', async () => {
    const page = await (await get('/')).text();
    expect(page).toContain(`<meta name="minutebook-token" content="${host.session.token}">`);
    expect(page).toContain(CANARY);
    expect(await (await get('/assets/app-1a2b.js')).text()).not.toContain(host.session.token);
  });

  it('gives each page a nonce of its own, the same in the policy', async () => {
    const nonces = new Set<string>();
    for (let times = 0; times < 3; times += 1) {
      const response = await get('/');
      const nonce = /'nonce-([\w-]{22})'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? 'none';
      expect(await response.text()).toContain(`<meta name="minutebook-nonce" content="${nonce}">`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });
});

describe('the headers of every answer', () => {
  const POLICY =
    /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w-]{22}'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/;

  const isSafe = (headers: Headers): boolean =>
    POLICY.test(headers.get('content-security-policy') ?? '') &&
    headers.get('x-content-type-options') === 'nosniff' &&
    headers.get('cache-control') === 'no-store' &&
    headers.get('cross-origin-resource-policy') === 'same-origin' &&
    headers.get('cross-origin-opener-policy') === 'same-origin' &&
    headers.get('referrer-policy') === 'no-referrer' &&
    [...headers.keys()].every((name) => !name.startsWith('access-control-'));

  const post = (path: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${host.base}${path}`, { method: 'POST', headers: { ...host.headers, ...headers }, body });

  const NOBODY = '0192f0c0-0000-7000-8000-00000000beef';

  it('are there on every route, errors too', async () => {
    const { cookie: _, ...strange } = host.headers;
    const stream = new AbortController();
    const answers = {
      page: [200, await get('/')],
      file: [200, await get('/assets/app-1a2b.js')],
      nothing: [404, await get('/nothing')],
      stranger: [401, await get('/', strange)],
      firstVisit: [302, await get(`/?code=${host.session.code}`, strange)],
      secondVisit: [401, await get(`/?code=${host.session.code}`, strange)],
      events: [200, await fetch(`${host.base}/events`, { headers: host.headers, signal: stream.signal })],
      call: [200, await post('/api/meetings.list', '{}')],
      // The browser complains of all that is no 200, and what is said beside a field is no complaint.
      notInTheBook: [200, await post('/api/bodies.get', `{"bodyId":"${NOBODY}"}`)],
      unknownMethod: [404, await post('/api/nothing', '{}')],
      badInput: [400, await post('/api/meetings.list', '{"limit":0}')],
      noJson: [400, await post('/api/meetings.list', '{')],
      wrongToken: [401, await post('/api/meetings.list', '{}', { 'x-minutebook-token': 'wrong' })],
      wrongType: [415, await post('/api/meetings.list', '{}', { 'content-type': 'text/plain' })],
      wrongOrigin: [403, await post('/api/meetings.list', '{}', { origin: 'http://evil.test' })],
      wrongMethod: [405, await get('/api/meetings.list')],
      tooLarge: [413, await post('/api/meetings.list', 'x'.repeat(9 * 1024 * 1024))],
    } as const;
    stream.abort();
    for (const [name, [status, response]] of Object.entries(answers)) {
      expect([name, response.status, isSafe(response.headers)]).toEqual([name, status, true]);
    }
  });

  it('are there when Node can not read the request', async () => {
    const { status, head } = await rawRequest(host.port, 'BAD\r\n\r\n');
    const lines = head
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(/: (.*)/s).slice(0, 2));
    expect([status, isSafe(new Headers(lines.map(([name = '', value = '']) => [name, value])))]).toEqual([400, true]);
  });
});
