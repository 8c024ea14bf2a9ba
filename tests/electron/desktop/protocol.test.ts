import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPage } from '../../../electron/core/pages.ts';
import { registerScheme, servePages } from '../../../electron/desktop/protocol.ts';
import { protocol, resetElectron } from './fake-electron.ts';
import { FOREIGN_ADDRESSES } from './foreign-addresses.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const files = new Map([
  ['/', Buffer.from('<!doctype html><html><head></head><body>The book</body></html>')],
  ['/assets/index.js', Buffer.from('export {};')],
]);

const ask = async (url: string, method = 'GET'): Promise<Response> => {
  const handler = protocol.handlers.get('minutebook');
  if (!handler) throw new Error('The scheme is not served.');
  return handler({ url, method });
};

beforeEach(() => {
  resetElectron();
  servePages(createPage(files));
});

describe('registerScheme', () => {
  it('makes the scheme one of origins, and gives it no way around the policy', () => {
    registerScheme();
    expect([...protocol.schemes]).toEqual([['minutebook', { standard: true, secure: true, supportFetchAPI: true }]]);
  });
});

describe('servePages', () => {
  it('serves the page with the policy of every host, and a nonce for this answer alone', async () => {
    const answers = await Promise.all([ask('minutebook://book/'), ask('minutebook://book/')]);
    const nonces = answers.map(
      ({ headers }) => /'nonce-([\w-]{16,})'/.exec(headers.get('content-security-policy') ?? '')?.[1],
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(nonces).size).toBe(2);
    expect(await answers[0]?.text()).toContain(`content="${nonces[0]}"`);
    expect(answers[0]?.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('serves the files of the page with their type', async () => {
    const answer = await ask('minutebook://book/assets/index.js');
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(await answer.text()).toBe('export {};');
  });

  it.each([
    '/../electron/main.ts',
    '/..%2f..%2fetc/passwd',
    '/assets/',
    '/assets/index.js%00',
    '//etc/passwd',
    '/%2e%2e/secret',
  ])('has no page %s', async (path) => {
    expect((await ask(`minutebook://book${path}`)).status).toBe(404);
  });

  it.each(FOREIGN_ADDRESSES)('serves nothing for "%s"', async (address) => {
    expect((await ask(address)).status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('serves nothing for %s', async (method) => {
    expect((await ask('minutebook://book/', method)).status).toBe(404);
  });
});
