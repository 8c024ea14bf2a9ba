// @vitest-environment node
import { afterEach, describe, expect, test } from 'vitest';
import { createClient } from '../../../renderer/api/client.ts';
import { createHttpTransport } from '../../../renderer/api/http-transport.ts';
import type { Connection } from '../../../renderer/api/transport.ts';
import type { Changed } from '../../../shared/api/events.ts';
import { makeEditId } from '../../helpers/create-book.ts';
import { type Loopback, startLoopback } from '../../helpers/loopback.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';
import { unwrap } from '../../helpers/unwrap.ts';

let host: Loopback | undefined;
afterEach(async () => {
  await host?.close();
  host = undefined;
});

/** A page on the real loopback host; a browser would send the cookie and the origin by itself. */
const pageOn = ({ base, headers }: Loopback, page: string) => {
  const { cookie = '', origin = '', 'x-minutebook-token': token = '' } = headers;
  const asBrowser: typeof fetch = (input, init) =>
    fetch(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), cookie, origin } });
  return createHttpTransport({ base, token, page, fetch: asBrowser });
};

const heard = <Event>() => {
  const events: Event[] = [];
  return { events, listener: (event: Event) => void events.push(event) };
};

describe('the way to the loopback host', () => {
  test('brings a call there and its answer back', async () => {
    host = await startLoopback();
    const client = createClient(pageOn(host, 'a'));
    const loaded = unwrap(await client.call('meetings.load', { editId: makeEditId(), file: smallMeeting() }));
    expect(unwrap(await client.call('meetings.list', {})).rows.map(({ id }) => id)).toEqual([loaded.meetingId]);
  });

  test('brings an error back as a value', async () => {
    host = await startLoopback();
    const reply = await pageOn(host, 'a').call('meetings.get', { meetingId: 'no id' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalidInput', path: 'meetingId' } });
  });

  test('says offline when nobody answers', async () => {
    const transport = createHttpTransport({ base: 'http://127.0.0.1:9', token: '', page: 'a' });
    expect(await transport.call('meetings.list', {})).toMatchObject({ ok: false, error: { code: 'offline' } });
  });

  test('says offline when what answers is not Minutebook', async () => {
    const transport = createHttpTransport({ token: '', page: 'a', fetch: async () => new Response('<html>') });
    expect(await transport.call('meetings.list', {})).toMatchObject({ ok: false, error: { code: 'offline' } });
  });

  test('sends nothing that the host would refuse for its size', async () => {
    let sent = 0;
    const transport = createHttpTransport({
      token: '',
      page: 'a',
      fetch: async () => {
        sent += 1;
        return new Response('');
      },
    });
    const reply = await transport.call('meetings.load', { file: 'ü'.repeat(5 * 1024 * 1024) });
    expect(reply).toMatchObject({ ok: false, error: { code: 'tooLarge' } });
    expect(sent).toBe(0);
  });

  test('tells what other pages changed, and not what this one did', async () => {
    host = await startLoopback();
    const [mine, other] = [pageOn(host, 'mine'), pageOn(host, 'other')];
    const [toMine, toOther, links] = [heard<Changed>(), heard<Changed>(), heard<Connection>()];
    mine.onChanged(toMine.listener);
    mine.onConnection(links.listener);
    other.onChanged(toOther.listener);
    await expect.poll(() => links.events).toEqual(['connected']);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await mine.call('meetings.load', { editId: makeEditId(), file: smallMeeting() });
    await expect.poll(() => toOther.events.length).toBe(1);
    expect(toOther.events[0]).toMatchObject({ origin: 'mine', rows: expect.any(Array) });
    expect(toMine.events).toEqual([]);
  });
});
