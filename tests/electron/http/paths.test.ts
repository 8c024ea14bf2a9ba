import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CANARY, type Loopback, startLoopback } from '../../helpers/loopback.ts';
import { type RawAnswer, rawRequest } from '../../helpers/raw-request.ts';

/** What a file outside would show: the first words of /etc/passwd and of this project's own package.json. */
const OUTSIDE = /root:|"name": "minutebook"/;

const DOTS = [
  '..',
  '%2e%2e',
  '.%2e',
  '%2e.',
  '%252e%252e',
  '..%00',
  '..;',
  '....',
  '\u2025',
  '%c0%ae%c0%ae',
  '%uff0e%uff0e',
];
const SLASHES = ['/', '\\', '%2f', '%5c', '%252f', '%c0%af', '//', '/./', '%2F', '\u2215'];
const ROOTS = ['/', '/assets/', '/api/'];
const GOALS = ['etc/passwd', 'package.json', 'index.html'];

/** Over a thousand ways to climb out of the pages. */
const vectors: readonly string[] = ROOTS.flatMap((root) =>
  GOALS.flatMap((goal) =>
    SLASHES.flatMap((slash) => DOTS.flatMap((dots) => [`${root}${`${dots}${slash}`.repeat(3)}${goal}`])),
  ),
).concat([
  '/etc/passwd',
  '/C:/Windows/win.ini',
  '/C:%5cWindows%5cwin.ini',
  '/file:///etc/passwd',
  '/@fs/etc/passwd',
  '/assets/app-1a2b.js/',
  '/assets/app-1a2b.js%00.html',
  '/assets/app-1a2b.js#x',
  '/assets/app-1a2b.js?raw',
  '/assets/APP-1a2b.js',
  '/assets/con',
  '/assets/__proto__',
  '/__proto__',
  '/constructor',
  `/${'a'.repeat(10_000)}`,
  `/${'a/'.repeat(5_000)}`,
]);

const inParts = async <T>(all: readonly string[], ask: (vector: string) => Promise<T>): Promise<T[]> => {
  const answers: T[] = [];
  for (let at = 0; at < all.length; at += 50) answers.push(...(await Promise.all(all.slice(at, at + 50).map(ask))));
  return answers;
};

describe('the paths of the host', () => {
  let host: Loopback;
  beforeAll(async () => {
    host = await startLoopback();
  });
  afterAll(() => host.close());

  const get = (target: string): Promise<RawAnswer> => {
    const cookie = `Cookie: ${host.headers['cookie']}\r\n`;
    return rawRequest(host.port, `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\n${cookie}\r\n`);
  };

  it('gives a file of the program to its exact path', async () => {
    expect(await get('/assets/app-1a2b.js')).toMatchObject({ status: 200, body: `'${CANARY}';` });
  });

  it('reaches nothing outside by a thousand ways to climb', async () => {
    expect(vectors.length).toBeGreaterThanOrEqual(1000);
    const answers = await inParts(vectors, get);
    expect(answers.filter(({ status }) => status < 400 || status > 499)).toEqual([]);
    expect(answers.filter(({ head, body }) => OUTSIDE.test(head + body) || body.includes(CANARY))).toEqual([]);
    expect((await get('/')).status).toBe(200);
  });
});
