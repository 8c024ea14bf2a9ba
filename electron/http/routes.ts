import type { IncomingMessage, ServerResponse } from 'node:http';
import { apiError } from '../../shared/api/errors.ts';
import { err } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import { type Page, type PageAnswer, sentencePage } from '../core/pages.ts';
import { securityHeaders } from '../core/policy.ts';
import { denialAnswer, envelopeAnswer, makeNonce, send, sendEarly } from './answer.ts';
import { readJson } from './body.ts';
import type { EventStreams } from './event-stream.ts';
import { type Admitted, guard } from './guard.ts';
import type { Pass, Session } from './session.ts';

export type Host = {
  readonly app: App;
  readonly page: Page;
  readonly port: number;
  readonly session: Session;
  readonly streams: EventStreams;
};

const API = '/api/';
const EVENTS = '/events';
const PAGE_ID = /^[A-Za-z0-9-]{1,64}$/;

const WAY_IN =
  'Minutebook does not know this browser yet. Open the address that it printed when it started. Each address works ' +
  'once: if this one was used already, start Minutebook again and it prints a new one.';
const TOO_MANY = 'There were too many wrong tries. Wait half a minute and try again.';
const WRONG_PASS = 'This page is not known to the running program. Open the address that Minutebook prints.';

const statusOf = (pass: Pass): number => (pass === 'tooMany' ? 429 : 401);

const wayIn = (pass: Pass): PageAnswer =>
  sentencePage(statusOf(pass), pass === 'tooMany' ? TOO_MANY : WAY_IN, makeNonce());

const notKnown = (pass: Pass): PageAnswer => denialAnswer(statusOf(pass), pass === 'tooMany' ? TOO_MANY : WRONG_PASS);

/** The code is exchanged for the cookie, and the address that stays in the browser's history holds neither. */
const firstVisit = ({ session }: Host, code: string, { header }: Admitted): PageAnswer => {
  const isKnown = session.checkCookie(header('cookie')) === 'good';
  const pass = isKnown ? 'good' : session.redeem(code);
  if (pass !== 'good') return wayIn(pass);
  const cookie = isKnown ? {} : { 'set-cookie': session.setCookie };
  return { status: 302, headers: { ...securityHeaders(makeNonce()), location: '/', ...cookie }, body: Buffer.alloc(0) };
};

const pageAnswer = (host: Host, admitted: Admitted): PageAnswer => {
  if (admitted.code !== undefined) return firstVisit(host, admitted.code, admitted);
  const pass = host.session.checkCookie(admitted.header('cookie'));
  return pass === 'good' ? host.page(admitted.path, { nonce: makeNonce(), token: host.session.token }) : wayIn(pass);
};

const passOf = ({ session }: Host, { header }: Admitted): Pass => {
  const pass = session.checkCookie(header('cookie'));
  return pass === 'good' ? session.checkToken(header('x-minutebook-token')) : pass;
};

const originOf = ({ header }: Admitted): string | undefined => {
  const id = header('x-minutebook-page');
  return id !== undefined && PAGE_ID.test(id) ? id : undefined;
};

const serveCall = async ({ app }: Host, admitted: Admitted, request: IncomingMessage, response: ServerResponse) => {
  const input = await readJson(request);
  if (!input) return;
  if (!input.ok) {
    sendEarly(request, response, envelopeAnswer(input));
    return;
  }
  const envelope = await app.call(admitted.path.slice(API.length), input.value, originOf(admitted));
  send(response, envelopeAnswer(envelope));
};

/** What calls and the event stream ask for beside the cookie: the token, which only the page knows. */
const serveKnown = async (host: Host, admitted: Admitted, request: IncomingMessage, response: ServerResponse) => {
  const pass = passOf(host, admitted);
  if (pass !== 'good') send(response, notKnown(pass));
  else if (admitted.path === EVENTS) host.streams.start(response);
  else await serveCall(host, admitted, request, response);
};

const serve = async (host: Host, admitted: Admitted, request: IncomingMessage, response: ServerResponse) => {
  const isCall = admitted.path.startsWith(API);
  if (admitted.method !== (isCall ? 'POST' : 'GET')) {
    send(response, denialAnswer(405, 'Methods are called by POST, and pages are fetched by GET.'));
  } else if (isCall || admitted.path === EVENTS) {
    await serveKnown(host, admitted, request, response);
  } else {
    send(response, pageAnswer(host, admitted));
  }
};

/** Answers one request. */
export const answer = async (host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { method = '', httpVersion, url: target = '', rawHeaders } = request;
  const verdict = guard({ method, httpVersion, target, rawHeaders }, host.port);
  if (verdict.ok) await serve(host, verdict.value, request, response);
  else send(response, denialAnswer(verdict.error.status, verdict.error.sentence));
};

/** The answer when answering itself failed. */
export const answerFault = (response: ServerResponse): void => {
  const fault = err(apiError('internal', 'The program made a mistake. Try again; if it stays, start it again.'));
  if (response.headersSent) response.destroy();
  else send(response, envelopeAnswer(fault));
};
