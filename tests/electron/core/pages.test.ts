import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPage, readPageFiles } from '../../../electron/core/pages.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N0nce'; font-src 'self'; img-src 'self' data: blob:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-pages-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html><head><title>Minutebook</title></head></html>');
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'start();');
  writeFileSync(join(folder, 'assets', 'words-3c4d.btrie'), 'packed');
  writeFileSync(join(folder, 'assets', 'notes.txt'), 'not for the page');
});
afterEach(() => rmSync(folder, { recursive: true }));

const page = (path: string, options: { readonly token?: string } = {}) => {
  const { status, headers, body } = createPage(readPageFiles(folder))(path, { nonce: 'N0nce', ...options });
  return { status, headers, text: Buffer.from(body).toString() };
};

describe('page', () => {
  it('writes the nonce and the token into the page', () => {
    const { status, text } = page('/', { token: 'T0ken' });
    expect(status).toBe(200);
    expect(text).toContain(
      '<head><meta name="minutebook-nonce" content="N0nce"><meta name="minutebook-token" content="T0ken"><title>',
    );
  });

  it('writes no token where there is none, as in a desktop window', () => {
    expect(page('/').text).not.toContain('minutebook-token');
  });

  it('serves a packed list of words as bytes', () => {
    expect(page('/assets/words-3c4d.btrie')).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/octet-stream' },
      text: 'packed',
    });
  });

  it('serves a built file with its type', () => {
    expect(page('/assets/app-1a2b.js')).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
      text: 'start();',
    });
  });

  it.each(['/', '/assets/app-1a2b.js', '/nothing'])('carries the policy and the other headers on %s', (path) => {
    expect(page(path).headers).toMatchObject(HEADERS);
  });

  it.each(['/index.html', '/assets', '/assets/notes.txt', '/../index.html', '/assets/../index.html', 'index.html', ''])(
    'has no page at %s',
    (path) => {
      expect(page(path)).toMatchObject({ status: 404, text: 'There is no such page.\n' });
    },
  );

  it('does not see a file that came after the start', () => {
    const serve = createPage(readPageFiles(folder));
    writeFileSync(join(folder, 'late.js'), '');
    expect(serve('/late.js', { nonce: 'N0nce' }).status).toBe(404);
    expect(page('/late.js').status).toBe(200);
  });
});
