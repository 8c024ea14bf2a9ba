import { createServer, type Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { methodNames } from '../../../shared/api/contract.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { makeEditId } from '../../helpers/create-book.ts';
import { CANARY, type Loopback, startLoopback } from '../../helpers/loopback.ts';
import { sampleInputs } from '../../helpers/sample-inputs.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';

/*
 * Pages of others in the browser that has our page open: from another port of this machine, whose requests carry our
 * cookie since ports share a site, and from another name that leads to this machine.
 */

let host: Loopback;
let browser: Browser;
let context: BrowserContext;
let attackers: Server;
let attackerPort: number;

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

beforeAll(async () => {
  host = await startLoopback();
  await host.call('meetings.load', { editId: makeEditId(), file: smallMeeting() });
  attackers = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Attack</title><body>');
  });
  attackerPort = await listen(attackers);
  browser = await launchBrowser({ args: ['--host-resolver-rules=MAP evil.test 127.0.0.1'] });
  context = await browser.newContext();
});
afterAll(async () => {
  await browser.close();
  await host.close();
  attackers.close();
});

const open = async (address: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(address);
  return page;
};

const AT_ONCE = 24;

type Route = { readonly url: string; readonly body: string };

const routes = (): readonly Route[] => {
  const inputs = sampleInputs(makeEditId(), makeEditId());
  const calls = methodNames.map((name) => ({ url: `${host.base}/api/${name}`, body: JSON.stringify(inputs[name]) }));
  const pages = ['/', '/assets/app-1a2b.js', '/events', `/?code=${host.session.code}`];
  return [...pages.map((path) => ({ url: `${host.base}${path}`, body: '' })), ...calls];
};

/** A few routes at a time: each leaves four frames behind in its page, which gets slower with every one. */
const inParts = (all: readonly Route[]): readonly (readonly Route[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) => all.slice(at * AT_ONCE, (at + 1) * AT_ONCE));

/** Runs in the attacker's page: tries a route in every way that a page has, and gives back all that it could read. */
const attack = async ({ url, body }: Route): Promise<readonly string[]> => {
  const read: string[] = [];
  const settled = (element: HTMLElement) =>
    new Promise<void>((resolve) => {
      element.addEventListener('load', () => resolve());
      element.addEventListener('error', () => resolve());
      document.body.append(element);
      setTimeout(resolve, 500);
    });
  const tryFetch = async (init: RequestInit) => {
    try {
      const response = await fetch(url, { credentials: 'include', signal: AbortSignal.timeout(500), ...init });
      read.push(await response.text());
    } catch {
      // Refused, as it should be.
    }
  };
  const submit = (enctype: string) => {
    const target = Object.assign(document.createElement('iframe'), { name: `frame-${Math.random()}` });
    const form = Object.assign(document.createElement('form'), {
      action: url,
      method: 'post',
      enctype,
      target: target.name,
    });
    form.append(Object.assign(document.createElement('input'), { name: body.slice(0, -1), value: '}' }));
    document.body.append(form);
    const done = settled(target);
    form.submit();
    return done;
  };
  const text = { 'content-type': 'text/plain' };
  await Promise.all([
    tryFetch({}),
    tryFetch({ mode: 'no-cors' }),
    tryFetch({ method: 'POST', body, headers: { 'content-type': 'application/json' } }),
    tryFetch({ method: 'POST', body, mode: 'no-cors', headers: text }),
    tryFetch({ method: 'POST', body: new Blob([body], { type: 'application/json' }), mode: 'no-cors' }),
    submit('text/plain'),
    submit('application/x-www-form-urlencoded'),
    settled(Object.assign(document.createElement('img'), { src: url })),
    settled(Object.assign(document.createElement('script'), { src: url })),
    settled(Object.assign(document.createElement('iframe'), { src: url })),
    settled(Object.assign(document.createElement('link'), { href: url, rel: 'stylesheet' })),
  ]);
  navigator.sendBeacon(url, body);
  new EventSource(url, { withCredentials: true }).onmessage = ({ data }) => read.push(String(data));
  try {
    new WebSocket(url.replace('http', 'ws')).onmessage = ({ data }) => read.push(String(data));
  } catch {
    // No socket, no words.
  }
  return read.filter((words) => words !== '');
};

const wordsShown = async (page: Page): Promise<string> => {
  const texts = page.frames().map((frame) => frame.evaluate(() => document.documentElement.outerHTML).catch(() => ''));
  return (await Promise.all(texts)).join('\n');
};

describe('a foreign page in the same browser', () => {
  it('reads and changes nothing by any route, from another port or another name', async () => {
    const own = await open(`${host.base}/?code=${host.session.code}`);
    expect(await own.content()).toContain(CANARY);
    const events: unknown[] = [];
    const stop = host.app.onChanged((event) => events.push(event));
    for (const name of ['127.0.0.1', 'localhost', 'evil.test']) {
      for (const few of inParts(routes())) {
        const page = await open(`http://${name}:${attackerPort}/`);
        const read = await Promise.all(few.map((route) => page.evaluate(attack, route)));
        expect([name, read.flat()]).toEqual([name, []]);
        expect(await wordsShown(page)).not.toContain(CANARY);
        await page.close();
      }
    }
    expect(events).toEqual([]);
    stop();
    // Every way by every route from three names is thousands of requests.
  }, 240_000);

  it('gets nothing by a name that leads to this machine', async () => {
    const page = await context.newPage();
    const answer = await page.goto(`http://evil.test:${host.port}/`);
    expect(answer?.status()).toBe(403);
    expect(await page.content()).not.toContain(CANARY);
  });

  it('is told from our own page, which reads and changes what it asks to', async () => {
    const events: unknown[] = [];
    const stop = host.app.onChanged((event) => events.push(event));
    const page = await open(host.base);
    const input = { editId: makeEditId(), file: smallMeeting('8') };
    const answer = await page.evaluate(async (sent) => {
      const token = document.querySelector<HTMLMetaElement>('meta[name=minutebook-token]')?.content ?? '';
      const headers = { 'content-type': 'application/json', 'x-minutebook-token': token };
      const response = await fetch('/api/meetings.load', { method: 'POST', headers, body: JSON.stringify(sent) });
      return response.json();
    }, input);
    expect(answer).toMatchObject({ ok: true, value: { outcome: 'loaded' } });
    expect(events).toHaveLength(1);
    stop();
  });
});
