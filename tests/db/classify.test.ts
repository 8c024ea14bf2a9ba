import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../db/migrations/index.ts';
import { openBook } from '../../db/open.ts';
import { APPLICATION_ID } from '../../db/pragmas.ts';
import { countedIds, FIXED_NOW, openForTest } from '../helpers/create-book.ts';
import { isSuperuser, openElsewhere } from '../helpers/other-program.ts';

const options = { makeId: countedIds(), now: () => FIXED_NOW };
const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Opens what must not open. */
const errorOf = async (file: string) => {
  const opened = await openBook(file, options);
  if (!opened.ok) return opened.error;
  opened.value.close();
  throw new Error('It opened');
};

const makeDatabase = (file: string, pragma: string): void => {
  const connection = new Database(file);
  connection.exec(`CREATE TABLE t (a); PRAGMA ${pragma}`);
  connection.close();
};

const makeBookFile = async (file: string): Promise<void> => (await openForTest(file)).close();

describe('an odd file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'minutebook-odd-'));
    chmodSync(folder, 0o755);
    return () => rmSync(folder, { recursive: true, force: true });
  });
  const give = (path: string): void => {
    if (isSuperuser()) chownSync(path, 65_534, 65_534);
  };

  /** How each is made, what it is called by, and who may try it: permissions stop only those without power. */
  const odd: readonly (readonly [what: string, code: string, words: string, make: (file: string) => unknown])[] = [
    ['an empty file', 'bookForeign', 'is empty', (file) => writeFileSync(file, '')],
    [
      'a text file',
      'bookForeign',
      'is not a Minutebook book',
      (file) => writeFileSync(file, 'Minutes of a meeting '.repeat(50)),
    ],
    ['a book cut off in its header', 'bookForeign', 'breaks off', (file) => writeFileSync(file, 'SQLite format 3\0')],
    [
      'a database of another program',
      'bookForeign',
      'of another program',
      (file) => makeDatabase(file, 'application_id = 7'),
    ],
    [
      'a book from the future',
      'bookFromFuture',
      'Install the newer version',
      (file) => makeDatabase(file, `application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION + 10}`),
    ],
    [
      'a damaged book',
      'bookUnreadable',
      'is damaged',
      async (file) => {
        await makeBookFile(file);
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.fill(0xa5, 100));
      },
    ],
  ];

  it.each(odd)('that is %s is refused by name and stays as it is', async (_what, code, words, make) => {
    const file = join(folder, 'minutes.book');
    await make(file);
    const hash = hashOf(file);
    const error = await errorOf(file);
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
    expect(hashOf(file)).toBe(hash);
    expect(readdirSync(folder)).toEqual(['minutes.book']);
  });

  it('that is a folder is refused by name', async () => {
    const file = join(folder, 'minutes.book');
    mkdirSync(file);
    expect(await errorOf(file)).toMatchObject({ code: 'bookForeign', message: expect.stringContaining('is a folder') });
  });

  it('below something that is no folder is refused by name', async () => {
    writeFileSync(join(folder, 'note.txt'), 'a note');
    const error = await errorOf(join(folder, 'note.txt', 'minutes.book'));
    expect(error).toMatchObject({ code: 'bookUnreadable', message: expect.stringContaining('No book can be made') });
    expect(readFileSync(join(folder, 'note.txt'), 'utf8')).toBe('a note');
  });

  const forbidden: readonly (readonly [what: string, words: string, forbid: (file: string) => void])[] = [
    ['may not be read', 'You may not read', (file) => chmodSync(file, 0o000)],
    ['may not be written', 'may only be read, not written', (file) => chmodSync(file, 0o400)],
    ['stands in a folder that may not be entered', 'can’t be entered', () => chmodSync(folder, 0o000)],
    ['stands in a folder that may not be written', 'The folder', () => chmodSync(folder, 0o555)],
  ];

  it.each(forbidden)('that %s is refused by name and stays as it is', async (_what, words, forbid) => {
    const file = join(folder, 'minutes.book');
    await makeBookFile(file);
    give(folder);
    give(file);
    const hash = hashOf(file);
    forbid(file);
    const { outcome } = await openElsewhere(file, true);
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'bookUnreadable', message: expect.stringContaining(words) },
    });
    chmodSync(folder, 0o755);
    chmodSync(file, 0o600);
    expect(hashOf(file)).toBe(hash);
  });

  it('that is missing in a folder that may not be written is not made', async () => {
    chmodSync(folder, 0o555);
    const { outcome } = await openElsewhere(join(folder, 'minutes.book'), true);
    expect(outcome).toMatchObject({ ok: false, error: { message: expect.stringContaining('No book can be made') } });
    expect(existsSync(join(folder, 'minutes.book'))).toBe(false);
  });

  it('has a message of its own each time', () => {
    const all = [...odd.map(([, , words]) => words), ...forbidden.map(([, words]) => words)];
    expect(new Set(all).size).toBe(all.length);
  });

  it('would be caught if opening wrote to it', async () => {
    const file = join(folder, 'minutes.book');
    makeDatabase(file, 'application_id = 7');
    const hash = hashOf(file);
    const connection = new Database(file);
    connection.pragma('journal_mode = WAL');
    connection.close();
    expect(hashOf(file)).not.toBe(hash);
  });
});
