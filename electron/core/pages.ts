import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { securityHeaders } from './policy.ts';

/*
 * The pages of the program, read into memory once: a path in a request is looked up in a map and never reaches the
 * file system.
 */

export type PageAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

export type PageOptions = {
  /** Chance made for this one answer; the page finds it in <meta name="minutebook-nonce">. */
  readonly nonce: string;
  /** What the loopback host wants to see on each call; the page finds it in <meta name="minutebook-token">. */
  readonly token?: string;
};

export type PageFiles = ReadonlyMap<string, Uint8Array>;
export type Page = (path: string, options: PageOptions) => PageAnswer;

const MEDIA_TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
  ['.ttf', 'font/ttf'],
  ['.btrie', 'application/octet-stream'],
]);

/** The files of a built renderer by the path they are asked for, '/' for the page itself. */
export const readPageFiles = (folder: string): PageFiles => {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && MEDIA_TYPES.has(extname(entry.name)));
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file).split(sep).join('/')}`;
      return [path === '/index.html' ? '/' : path, readFileSync(file)];
    }),
  );
};

const meta = (name: string, content: string): string => `<meta name="minutebook-${name}" content="${content}">`;

const withMetas = (html: Uint8Array, { nonce, token }: PageOptions): Uint8Array => {
  const metas = meta('nonce', nonce) + (token === undefined ? '' : meta('token', token));
  return Buffer.from(
    Buffer.from(html)
      .toString('utf8')
      .replace('<head>', () => `<head>${metas}`),
  );
};

/** A page of one sentence, with the headers of every page. */
export const sentencePage = (status: number, sentence: string, nonce: string): PageAnswer => ({
  status,
  headers: { ...securityHeaders(nonce), 'content-type': 'text/plain; charset=utf-8' },
  body: Buffer.from(`${sentence}\n`),
});

/** Gives the answer to a path: a file of the program, or a sentence that there is none. */
export const createPage =
  (files: PageFiles): Page =>
  (path, options) => {
    const file = files.get(path);
    if (!file) return sentencePage(404, 'There is no such page.', options.nonce);
    const type = MEDIA_TYPES.get(path === '/' ? '.html' : extname(path)) ?? 'application/octet-stream';
    const headers = { ...securityHeaders(options.nonce), 'content-type': type };
    return { status: 200, headers, body: path === '/' ? withMetas(file, options) : file };
  };
