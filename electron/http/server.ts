import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { err, ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import { type Log, log as stderrLog } from '../core/log.ts';
import type { Page } from '../core/pages.ts';
import { denialAnswer, rawAnswer } from './answer.ts';
import { createEventStreams } from './event-stream.ts';
import { answer, answerFault } from './routes.ts';
import { createSession, makeSecret, type Session } from './session.ts';

export type ServerOptions = {
  readonly app: App;
  readonly page: Page;
  /** 0 for any that is free. */
  readonly port: number;
  /** That of the host that ran before at the same port, whose pages are still open. */
  readonly secret?: string | undefined;
  readonly code?: string | undefined;
  /** How long a request may take to come in, in milliseconds. */
  readonly requestTimeoutMs?: number;
  readonly log?: Log;
};

export type LoopbackServer = {
  readonly port: number;
  readonly session: Session;
  /** Ends the event streams, lets running calls answer for a moment, and closes. */
  close(): Promise<void>;
};

const REQUEST_TIMEOUT_MS = 30_000;
const CLOSE_AFTER_MS = 1_000;

const createListener = (timeout: number): Server => {
  const server = createServer({
    // The guard wants to see what is missing, and answers with the headers of every answer.
    requireHostHeader: false,
    requestTimeout: timeout,
    headersTimeout: Math.min(timeout, 10_000),
    connectionsCheckingInterval: Math.min(timeout, 1_000),
    keepAliveTimeout: 60_000,
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const isSlow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
    if (!socket.writable) socket.destroy();
    else if (isSlow) socket.end(rawAnswer(denialAnswer(408, 'The request took too long to come in.')));
    else socket.end(rawAnswer(denialAnswer(400, 'This is not a request that the host can read.')));
  });
  return server;
};

const hasCode = (error: Error): error is NodeJS.ErrnoException => 'code' in error;

const refusal = (port: number, error: Error): string =>
  hasCode(error) && error.code === 'EADDRINUSE'
    ? `Port ${port} is in use by another program. Choose another one with --port N, or leave it out.`
    : `Port ${port} can't be opened on this machine. Choose another one with --port N, or leave it out.`;

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;

/** Listens on 127.0.0.1 alone, which no other machine reaches. */
const listen = (server: Server, port: number): Promise<Result<number, string>> =>
  new Promise((resolve) => {
    server.once('error', (error) => resolve(err(refusal(port, error))));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      resolve(isAddress(address) ? ok(address.port) : err(refusal(port, new Error('no address'))));
    });
  });

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), CLOSE_AFTER_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });

/** Serves the application at a loopback address. The error is a sentence. */
export const startServer = async (options: ServerOptions): Promise<Result<LoopbackServer, string>> => {
  const { app, page, secret = makeSecret(), code, requestTimeoutMs = REQUEST_TIMEOUT_MS, log = stderrLog } = options;
  const server = createListener(requestTimeoutMs);
  const port = await listen(server, options.port);
  if (!port.ok) return port;
  const session = createSession({ port: port.value, secret, code });
  const streams = createEventStreams(app);
  const host = { app, page, port: port.value, session, streams };
  server.on('request', (request, response) => {
    answer(host, request, response).catch((error) => {
      log.fault('an answer', error);
      answerFault(response);
    });
  });
  const close = async () => {
    streams.end();
    await closeServer(server);
  };
  return ok({ port: port.value, session, close });
};
