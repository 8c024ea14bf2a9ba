import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MethodName, methodNames } from '../../../shared/api/contract.ts';
import { makeEditId } from '../../helpers/create-book.ts';
import { CANARY, type Loopback, startLoopback } from '../../helpers/loopback.ts';
import { sampleInputs } from '../../helpers/sample-inputs.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';

const CODE = 'HWG';

let host: Loopback;
let inputs: ReturnType<typeof sampleInputs>;
beforeAll(async () => {
  host = await startLoopback();
  await host.call('meetings.load', { editId: makeEditId(), file: smallMeeting() });
  const listed = await host.call('meetings.list', {});
  const meetingId = listed.ok && 'rows' in listed.value ? (listed.value.rows[0]?.id ?? '') : '';
  const sheet = await host.call('meetings.get', { meetingId });
  const itemId = sheet.ok && 'items' in sheet.value ? (sheet.value.items[0]?.id ?? '') : '';
  inputs = sampleInputs(meetingId, itemId);
});
afterAll(() => host.close());

/** Origins of pages that are not ours, though some come close. */
const foreign = (port: number): readonly string[] => [
  'null',
  '',
  'http://evil.test',
  `http://evil.test:${port}`,
  `http://127.0.0.1:${port + 1}`,
  'http://127.0.0.1',
  `https://127.0.0.1:${port}`,
  `http://127.0.0.1:${port}.evil.test`,
  `http://127.0.0.1:${port}/`,
  `http://localhost:${port}`,
  `http://[::1]:${port}`,
  'file://',
];

type Answer = { readonly status: number; readonly cors: boolean; readonly body: string };

const answerOf = async (response: Response): Promise<Answer> => ({
  status: response.status,
  cors: [...response.headers.keys()].some((name) => name.startsWith('access-control-')),
  body: await response.text(),
});

/** Asks a route with everything that our page has, the origin excepted. */
const ask = async (path: string, origin: string): Promise<Answer> => {
  const name = methodNames.find((method) => path === `/api/${method}`);
  const headers = { ...host.headers, origin };
  const call = { method: 'POST', headers, body: JSON.stringify(name ? inputs[name] : {}) };
  return answerOf(await fetch(`${host.base}${path}`, path.startsWith('/api/') ? call : { headers }));
};

describe('pages of other origins', () => {
  const routes = ['/', '/assets/app-1a2b.js', '/events', '/api/nothing', ...methodNames.map((name) => `/api/${name}`)];

  it('read and change nothing by any route', async () => {
    const events: unknown[] = [];
    const stop = host.app.onChanged((event) => events.push(event));
    const origins = foreign(host.port);
    expect(new Set(origins).size).toBe(12);
    const answers = await Promise.all(routes.flatMap((path) => origins.map((origin) => ask(path, origin))));
    expect(answers).toHaveLength(12 * routes.length);
    expect(answers.filter(({ status, cors }) => status !== 403 || cors)).toEqual([]);
    expect(
      answers.filter(({ body }) => [CANARY, CODE, host.session.token].some((word) => body.includes(word))),
    ).toEqual([]);
    expect(events).toEqual([]);
    stop();
  });

  it.each(['OPTIONS', 'PUT', 'DELETE'])('get no leave by asking first with %s', async (method) => {
    const headers = { origin: 'http://evil.test', 'access-control-request-method': 'POST' };
    const { status, cors } = await answerOf(await fetch(`${host.base}/api/blocks.save`, { method, headers }));
    expect([status, cors]).toEqual([403, false]);
  });

  it('are told from our own page, which changes what it asks to', async () => {
    const events: unknown[] = [];
    const stop = host.app.onChanged((event) => events.push(event));
    const writes: readonly MethodName[] = ['blocks.save', 'meetings.load'];
    for (const name of writes) expect((await ask(`/api/${name}`, host.base)).status).toBe(200);
    expect(events).toHaveLength(2);
    stop();
  });
});
