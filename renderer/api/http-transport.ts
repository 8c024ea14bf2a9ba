import { apiError } from '../../shared/api/errors.ts';
import type { Changed } from '../../shared/api/events.ts';
import { MAX_REQUEST_BYTES } from '../../shared/api/limits.ts';
import { err } from '../../shared/result.ts';
import { offline, readEnvelope } from './envelope.ts';
import { followEvents } from './event-stream.ts';
import { createListeners } from './listeners.ts';
import type { Connection, Transport } from './transport.ts';

/** A host that takes longer than this is as good as away. */
const ANSWER_MS = 10_000;
/** Chromium carries at most 64 KB beyond the end of a page. */
const KEEPALIVE_BYTES = 60_000;

export type HttpTransportOptions = {
  /** Handed to the page by the host, and sent back with every request. */
  readonly token: string;
  /** Names this page, so that the host can leave it out when it tells what changed. */
  readonly page: string;
  readonly base?: string;
  readonly fetch?: typeof fetch;
};

const tooLarge = () =>
  err(
    apiError(
      'tooLarge',
      'This is more text than can be saved at once (8 MB). It is kept here: cut it into smaller parts.',
    ),
  );

const byteLength = (text: string): number => new TextEncoder().encode(text).byteLength;

/** Tells whether the page is about to go: what it sends now would end with it. Until then it counts as in sight. */
const watchLeaving = (): (() => boolean) => {
  if (typeof window === 'undefined') return () => false;
  let isLeaving = false;
  const onLeave = (): void => {
    isLeaving = true;
    // Somebody may stay after all.
    setTimeout(() => {
      isLeaving = false;
    });
  };
  for (const moment of ['beforeunload', 'pagehide']) window.addEventListener(moment, onLeave, { capture: true });
  return () => isLeaving || document.visibilityState === 'hidden';
};

/** The loopback host: one request for each call, and a stream of events that is opened again when it breaks. */
export const createHttpTransport = (options: HttpTransportOptions): Transport => {
  const { token, page, base = '', fetch: send = globalThis.fetch.bind(globalThis) } = options;
  const changed = createListeners<Changed>();
  const connection = createListeners<Connection>();
  const headers = { 'x-minutebook-token': token, 'x-minutebook-page': page };
  const isLeaving = watchLeaving();
  let following = false;

  const follow = (): void => {
    if (following) return;
    following = true;
    void followEvents(
      {
        open: (signal) => send(`${base}/events`, { headers, signal, cache: 'no-store' }),
        onChanged: (event) => event.origin !== page && changed.tell(event),
        onConnection: connection.tell,
      },
      new AbortController().signal,
    );
  };

  const call: Transport['call'] = async (name, input) => {
    const body = JSON.stringify(input);
    const bytes = byteLength(body);
    if (bytes > MAX_REQUEST_BYTES) return tooLarge();
    try {
      const response = await send(`${base}/api/${name}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
        cache: 'no-store',
        // The last words of a page go out after it.
        keepalive: isLeaving() && bytes < KEEPALIVE_BYTES,
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      return readEnvelope(await response.json());
    } catch {
      return err(offline());
    }
  };

  return {
    call,
    onChanged: (listener) => {
      follow();
      return changed.add(listener);
    },
    onConnection: (listener) => {
      follow();
      return connection.add(listener);
    },
  };
};
