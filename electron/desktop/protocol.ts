import { randomBytes } from 'node:crypto';
import { protocol } from 'electron';
import { type Page, sentencePage } from '../core/pages.ts';
import { isOwnAddress, SCHEME } from './address.ts';

/** Must be said before the application is ready: our scheme has origins and secure contexts like https. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

const answer = (page: Page, request: Request): Response => {
  const nonce = randomBytes(16).toString('base64url');
  const served = request.method === 'GET' && isOwnAddress(request.url);
  const { status, headers, body } = served
    ? page(new URL(request.url).pathname, { nonce })
    : sentencePage(404, 'There is no such page.', nonce);
  return new Response(new Uint8Array(body), { status, headers });
};

/** Serves the pages of the program, with the same policy as over HTTP. No file is reached by its path. */
export const servePages = (page: Page): void => protocol.handle(SCHEME, (request) => answer(page, request));
