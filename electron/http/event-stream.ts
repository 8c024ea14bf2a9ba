import type { ServerResponse } from 'node:http';
import type { App } from '../core/app.ts';
import { securityHeaders } from '../core/policy.ts';
import { makeNonce } from './answer.ts';

const HEARTBEAT_MS = 2_000;
const MAX_WAITING_BYTES = 1024 * 1024;

/*
 * What was changed, as lines of JSON: one event of the contract (`changedSchema`) a line. An empty line is a
 * heartbeat: one comes at once and then every two seconds, so that a page knows that somebody is there.
 */

const startStream = (app: App, response: ServerResponse, onEnd: () => void) => {
  response.writeHead(200, { ...securityHeaders(makeNonce()), 'content-type': 'application/x-ndjson' });
  const say = (line: string) => {
    // A page that does not read is cut off: it comes back and fetches anew.
    if (response.writableLength > MAX_WAITING_BYTES) response.destroy();
    else response.write(`${line}\n`);
  };
  const stopListening = app.onChanged((event) => say(JSON.stringify(event)));
  const heart = setInterval(() => say(''), HEARTBEAT_MS);
  response.on('close', () => {
    clearInterval(heart);
    stopListening();
    onEnd();
  });
  say('');
};

/** The event streams of one host. */
export const createEventStreams = (app: App) => {
  const open = new Set<ServerResponse>();
  return {
    start: (response: ServerResponse) => {
      open.add(response);
      startStream(app, response, () => open.delete(response));
    },
    end: () => {
      for (const response of open) response.end();
    },
  };
};
export type EventStreams = ReturnType<typeof createEventStreams>;
