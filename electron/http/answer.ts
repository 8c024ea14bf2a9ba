import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Envelope } from '../../shared/api/envelope.ts';
import { apiError, type ErrorCode } from '../../shared/api/errors.ts';
import { err } from '../../shared/result.ts';
import type { PageAnswer } from '../core/pages.ts';
import { securityHeaders } from '../core/policy.ts';

/** A sentence beside a field is an answer like any other: of another status the browser complains in its console. */
const ANSWERED = 200;

const STATUS = {
  unknownMethod: 404,
  invalidInput: 400,
  notFound: ANSWERED,
  refused: ANSWERED,
  tooLarge: 413,
  bookLocked: 423,
  bookFromFuture: 409,
  bookForeign: 409,
  bookUnreadable: 500,
  diskFull: 507,
  unauthorised: 401,
  offline: 503,
  internal: 500,
} as const satisfies Record<ErrorCode, number>;

const LINGER_MS = 1_000;

/** Chance for the policy of one answer. */
export const makeNonce = (): string => randomBytes(16).toString('base64url');

const answerOf = (envelope: Envelope, status: number): PageAnswer => ({
  status,
  headers: { ...securityHeaders(makeNonce()), 'content-type': 'application/json; charset=utf-8' },
  body: Buffer.from(JSON.stringify(envelope)),
});

export const envelopeAnswer = (envelope: Envelope): PageAnswer =>
  answerOf(envelope, envelope.ok ? ANSWERED : STATUS[envelope.error.code]);

/** Says no to a caller that is not one of our pages. */
export const denialAnswer = (status: number, sentence: string): PageAnswer =>
  answerOf(err(apiError('unauthorised', sentence)), status);

export const send = (response: ServerResponse, { status, headers, body }: PageAnswer): void => {
  response.writeHead(status, { ...headers, 'content-length': body.byteLength }).end(body);
};

/**
 * Answers while the caller is still sending. Closing at once would reset the connection and take the answer away
 * with it, so what still comes in is thrown away for a moment first.
 */
export const sendEarly = (request: IncomingMessage, response: ServerResponse, answer: PageAnswer): void => {
  const headers = { ...answer.headers, 'content-length': answer.body.byteLength, connection: 'close' };
  response.writeHead(answer.status, headers).write(answer.body);
  const timer = setTimeout(() => response.end(), LINGER_MS);
  request.once('end', () => response.end());
  request.once('close', () => clearTimeout(timer));
  request.resume();
};

/** The bytes of an answer to what Node could not read as a request: there is no response object yet. */
export const rawAnswer = ({ status, headers, body }: PageAnswer): string => {
  const lines = Object.entries({ ...headers, 'content-length': body.byteLength, connection: 'close' });
  return `HTTP/1.1 ${status} Refused\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
};
