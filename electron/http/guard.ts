import { err, ok, type Result } from '../../shared/result.ts';

/*
 * What is let through to the routes. A port on 127.0.0.1 is open to every page that the user has open and to every
 * program of the machine, so all is refused that our own page would not send. The decision is made of the raw request,
 * before anything is looked up: Node itself takes two Host headers, HTTP/1.0 without one, and whole URLs as a target.
 */

export type RequestFacts = {
  readonly method: string;
  readonly httpVersion: string;
  /** The request's target as it came in. */
  readonly target: string;
  /** Names and values by turns, as they came in. */
  readonly rawHeaders: readonly string[];
};

/** A request of the right form. Whether its sender is known is for the session to say. */
export type Admitted = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** The one-time code of the first visit. */
  readonly code: string | undefined;
  /** The headers that the routes ask for; each came once or not at all. */
  readonly header: (name: SingleHeader) => string | undefined;
};

export type Denied = { readonly status: number; readonly sentence: string };

const SINGLE_HEADERS = [
  'host',
  'origin',
  'sec-fetch-site',
  'content-type',
  'cookie',
  'x-minutebook-token',
  'x-minutebook-page',
] as const;
export type SingleHeader = (typeof SINGLE_HEADERS)[number];

/** Names of built files and of methods need no more than this; what is encoded, doubled or dotted is not ours. */
const PATH = /^\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*)?$/;
const FIRST_VISIT = /^\/\?code=([A-Za-z0-9_-]{1,128})$/;
const JSON_TYPE = /^application\/json(?:; ?charset=utf-8)?$/i;

const denied = (status: number, sentence: string) => err<Denied>({ status, sentence });

const readHeaders = (raw: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const headers = new Map<string, string[]>();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), raw[index + 1] ?? '']);
  }
  return headers;
};

const readTarget = (target: string): { path: string; code: string | undefined } | undefined => {
  const code = FIRST_VISIT.exec(target)?.[1];
  if (code !== undefined) return { path: '/', code };
  return PATH.test(target) && !target.includes('..') ? { path: target, code: undefined } : undefined;
};

/** Other pages of the machine share the host name, never the port: the origin has to be ours to the letter. */
const isOwnOrigin = (method: string, host: string, origin: string | undefined): boolean =>
  origin === undefined ? method === 'GET' : origin === `http://${host}`;

const isOwnSite = (site: string | undefined): boolean =>
  site === undefined || site === 'same-origin' || site === 'none';

/** Decides on a request to the host that listens at `port`. */
export const guard = (facts: RequestFacts, port: number): Result<Admitted, Denied> => {
  const headers = readHeaders(facts.rawHeaders);
  const header = (name: SingleHeader) => headers.get(name)?.[0];
  if (facts.httpVersion !== '1.1') return denied(400, 'This host speaks HTTP/1.1 only.');
  if (SINGLE_HEADERS.some((name) => (headers.get(name)?.length ?? 0) > 1)) {
    return denied(400, 'The request says a thing twice.');
  }
  const host = header('host');
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) {
    return denied(403, 'This host is known by its own address only.');
  }
  const target = readTarget(facts.target);
  if (!target) return denied(400, 'The request asks for a path that can not be.');
  if (!isOwnSite(header('sec-fetch-site')) || !isOwnOrigin(facts.method, host, header('origin'))) {
    return denied(403, 'Only the pages of this program may ask.');
  }
  if (facts.method !== 'GET' && facts.method !== 'POST') return denied(405, 'This host knows GET and POST only.');
  if (facts.method === 'POST' && !JSON_TYPE.test(header('content-type') ?? '')) {
    return denied(415, 'This host takes JSON only.');
  }
  return ok({ method: facts.method, ...target, header });
};
