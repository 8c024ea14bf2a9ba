import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSecret } from '../../../electron/http/session.ts';
import { type Loopback, startLoopback } from '../../helpers/loopback.ts';

let host: Loopback;
beforeAll(async () => {
  host = await startLoopback();
});
afterAll(() => host.close());

const visit = (path: string, cookie = '') => fetch(`${host.base}${path}`, { headers: { cookie }, redirect: 'manual' });

const agent = new Agent({ keepAlive: true, maxSockets: 20 });

/** The status of a call with these headers; quicker by far than fetch. */
const call = (headers: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((resolve, reject) => {
    const ask = request(`${host.base}/api/meetings.list`, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    ask.on('error', reject).end('{}');
  });

const callMany = async (times: number, headers: () => Readonly<Record<string, string>>): Promise<number[]> => {
  const lanes = Array.from({ length: 20 }, async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < times / 20; turn += 1) statuses.push(await call(headers()));
    return statuses;
  });
  return (await Promise.all(lanes)).flat();
};

describe('the way in', () => {
  it('tells a stranger in a sentence how to get in, and shows nothing', async () => {
    const answer = await visit('/');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toContain('Open the address that it printed');
  });

  it('exchanges the code for a cookie once, and leaves no code in the address', async () => {
    const first = await visit(`/?code=${host.session.code}`);
    expect([first.status, first.headers.get('location')]).toEqual([302, '/']);
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await visit('/', cookie)).status).toBe(200);
    const again = await visit(`/?code=${host.session.code}`);
    expect([again.status, again.headers.get('set-cookie')]).toEqual([401, null]);
  });

  it('lets a browser in that comes back to its used address', async () => {
    const again = await visit(`/?code=${host.session.code}`, host.headers['cookie']);
    expect([again.status, again.headers.get('location')]).toEqual([302, '/']);
  });

  it('asks for both the cookie and the token on calls and on the events', async () => {
    const { cookie = '', 'x-minutebook-token': token = '', ...rest } = host.headers;
    expect(await call(host.headers)).toBe(200);
    expect(await call({ ...rest, cookie })).toBe(401);
    expect(await call({ ...rest, 'x-minutebook-token': token })).toBe(401);
    for (const headers of [{ cookie }, { 'x-minutebook-token': token }]) {
      expect((await fetch(`${host.base}/events`, { headers })).status).toBe(401);
    }
  });

  it('takes none of 10,000 wrong tokens, slows nobody who has the right one, and keeps both out of the log', async () => {
    const statuses = await callMany(10_000, () => ({ ...host.headers, 'x-minutebook-token': makeSecret() }));
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect(statuses).toHaveLength(10_000);
    expect(await call(host.headers)).toBe(200);
    expect(host.logged.join('')).toBe('');
  });

  it('locks codes out after twenty wrong ones', async () => {
    const statuses: number[] = [];
    for (let tries = 0; tries < 25; tries += 1) statuses.push((await visit(`/?code=${makeSecret()}`)).status);
    expect(statuses.slice(0, 19)).toEqual(Array(19).fill(401));
    expect(statuses.slice(-5)).toEqual(Array(5).fill(429));
  });
});
