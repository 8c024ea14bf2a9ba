import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { changedSchema } from '../../../shared/api/events.ts';
import { makeEditId } from '../../helpers/create-book.ts';
import { type Loopback, startLoopback } from '../../helpers/loopback.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';

/** Follows the events of a host; `lines` grows as they come. */
const follow = async (host: Loopback) => {
  const stop = new AbortController();
  const response = await fetch(`${host.base}/events`, { headers: host.headers, signal: stop.signal });
  const lines: string[] = [];
  const read = async () => {
    const decoder = new TextDecoderStream();
    let rest = '';
    for await (const part of response.body?.pipeThrough(decoder) ?? []) {
      const all = (rest + part).split('\n');
      rest = all.pop() ?? '';
      lines.push(...all);
    }
  };
  const ended = read().catch(() => undefined);
  return { response, lines, ended, stop: () => stop.abort() };
};

const until = async (condition: () => boolean): Promise<void> => {
  for (let waited = 0; !condition() && waited < 5_000; waited += 10) await sleep(10);
  expect(condition()).toBe(true);
};

const load = (host: Loopback, number: string, page: string) =>
  fetch(`${host.base}/api/meetings.load`, {
    method: 'POST',
    headers: { ...host.headers, 'x-minutebook-page': page },
    body: JSON.stringify({ editId: makeEditId(), file: smallMeeting(number) }),
  });

describe('the event stream', () => {
  it('says at once that somebody is there, and again every two seconds', async () => {
    const host = await startLoopback();
    const stream = await follow(host);
    expect(stream.response.headers.get('content-type')).toBe('application/x-ndjson');
    await until(() => stream.lines.length === 1);
    await until(() => stream.lines.length === 2);
    expect(stream.lines).toEqual(['', '']);
    stream.stop();
    await host.close();
  });

  it('tells every page of a write, with the page that it came from', async () => {
    const host = await startLoopback();
    const streams = [await follow(host), await follow(host)];
    await load(host, '7', 'page-1');
    for (const { lines } of streams) {
      await until(() => lines.some((line) => line !== ''));
      const event = changedSchema.parse(JSON.parse(lines.find((line) => line !== '') ?? ''));
      expect(event).toMatchObject({ seq: 1, origin: 'page-1' });
    }
    for (const stream of streams) stream.stop();
    await host.close();
  });

  it('passes on no name of a page that is none', async () => {
    const host = await startLoopback();
    const stream = await follow(host);
    await load(host, '7', '<b>page</b>');
    await until(() => stream.lines.some((line) => line !== ''));
    expect(stream.lines.join('')).not.toContain('origin');
    stream.stop();
    await host.close();
  });

  it('ends when the host closes, which takes no longer than a moment', async () => {
    const host = await startLoopback();
    const stream = await follow(host);
    const begun = performance.now();
    await host.close();
    await stream.ended;
    expect(performance.now() - begun).toBeLessThan(900);
  });
});
