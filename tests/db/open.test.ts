import { spawnSync } from 'node:child_process';
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
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toApiError } from '../../db/errors.ts';
import { SCHEMA_VERSION } from '../../db/migrations/index.ts';
import { openBook } from '../../db/open.ts';
import { APPLICATION_ID } from '../../db/pragmas.ts';
import { openSmallMeeting, paragraph } from '../helpers/builders.ts';
import { countedIds, createBook, FIXED_NOW, openForTest, temporaryFolder } from '../helpers/create-book.ts';
import { loadFictional } from '../helpers/fictional-meeting.ts';
import { KILL_CHILD, lostAcks, makeKillFile, readAcks } from '../helpers/kill-loop.ts';
import { isSuperuser, type OtherProgram, openElsewhere } from '../helpers/other-program.ts';

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

describe('opening a book', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder, 'minutes.book');
  });

  it('makes a new one for its owner alone where nothing is, and leaves nothing else there', async () => {
    const nested = join(folder, 'data', 'deep', 'minutes.book');
    const book = await openForTest(nested);
    loadFictional(book);
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    expect(
      readdirSync(join(folder, 'data', 'deep')).map((name) => [
        name,
        statSync(join(folder, 'data', 'deep', name)).mode & 0o777,
      ]),
    ).toEqual([
      ['minutes.book', 0o600],
      ['minutes.book-wal', 0o600],
    ]);
    book.close();
    expect(readdirSync(join(folder, 'data', 'deep'))).toEqual(['minutes.book']);
  });

  it('closes one that others could read to them', async () => {
    await makeBookFile(file);
    chmodSync(file, 0o644);
    const book = await openForTest(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    book.close();
  });

  it('sets what keeps a word safe, and it holds when it is read back', async () => {
    const book = await openForTest(file);
    const settings = book.read(({ connection }) =>
      Object.fromEntries(
        [
          'application_id',
          'user_version',
          'journal_mode',
          'synchronous',
          'locking_mode',
          'foreign_keys',
          'trusted_schema',
          'cell_size_check',
          'secure_delete',
          'temp_store',
          'fullfsync',
          'checkpoint_fullfsync',
        ].map((name) => [name, connection.pragma(name, { simple: true })]),
      ),
    );
    book.close();
    expect(settings).toEqual({
      application_id: APPLICATION_ID,
      user_version: SCHEMA_VERSION,
      journal_mode: 'wal',
      synchronous: 2,
      locking_mode: 'exclusive',
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      secure_delete: 1,
      temp_store: 2,
      fullfsync: 1,
      checkpoint_fullfsync: 1,
    });
  });

  it('runs on a SQLite that resets its journal rightly (3.51.3 or later)', async () => {
    const book = await createBook();
    const version = book.read(({ connection }) => connection.prepare('SELECT sqlite_version()').pluck().get());
    book.close();
    const [major = 0, minor = 0, patch = 0] = String(version).split('.').map(Number);
    expect(major * 1_000_000 + minor * 1000 + patch).toBeGreaterThanOrEqual(3_051_003);
  });

  it('finds what was written before', async () => {
    const first = await openForTest(file);
    const id = loadFictional(first);
    first.close();
    const second = await openForTest(file, countedIds(1_000_000));
    expect(loadFictional(second)).toBe(id);
    second.close();
  });
});

describe('a second program', () => {
  const others: OtherProgram[] = [];
  afterEach(async () => {
    for (const other of others.splice(0)) await other.kill();
  });
  const elsewhere = async (file: string): Promise<OtherProgram> => {
    const other = await openElsewhere(file);
    others.push(other);
    return other;
  };

  it('is refused within two seconds while the book is open here', async () => {
    const file = join(temporaryFolder(), 'minutes.book');
    const book = await openForTest(file);
    const { outcome } = await elsewhere(file);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'bookLocked' } });
    loadFictional(book);
    book.close();
  });

  it('is refused while the first is stopped, and let in at once when the first was killed', async () => {
    const file = join(temporaryFolder(), 'minutes.book');
    const first = await elsewhere(file);
    expect(first.outcome.ok).toBe(true);
    first.process.kill('SIGSTOP');
    const hash = hashOf(file);
    const start = performance.now();
    expect(await errorOf(file)).toMatchObject({ code: 'bookLocked' });
    expect(performance.now() - start).toBeLessThan(2000);
    expect(hashOf(file)).toBe(hash);
    await first.kill();
    (await openForTest(file)).close();
  });

  it('gets the one book that both make at the same moment, or is refused, and none is lost', async () => {
    for (let round = 0; round < 3; round += 1) {
      const file = join(temporaryFolder(), 'minutes.book');
      const outcomes = (await Promise.all([elsewhere(file), elsewhere(file)])).map(({ outcome }) => outcome);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'bookLocked' } });
      for (const other of others.splice(0)) await other.kill();
      (await openForTest(file)).close();
      expect(readdirSync(dirname(file))).toEqual(['minutes.book']);
    }
  });

  it('is refused inside this program as well, and the lock holds after that', async () => {
    const file = join(temporaryFolder(), 'minutes.book');
    const book = await openForTest(file);
    expect(await errorOf(file)).toMatchObject({ code: 'bookLocked', message: expect.stringContaining('This program') });
    expect((await elsewhere(file)).outcome.ok).toBe(false);
    book.close();
    expect((await elsewhere(file)).outcome.ok).toBe(true);
  });
});

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

describe('a disk without room', () => {
  it('is named, and what was saved before stays and can be added to', async () => {
    const book = await createBook();
    loadFictional(book);
    const count = () => book.read(({ connection }) => connection.prepare('SELECT count(*) FROM blocks').pluck().get());
    const before = count();
    const { connection } = book.read((db) => db);
    const pages = connection.pragma('page_count', { simple: true });
    connection.pragma(`max_page_count = ${String(pages)}`);
    const fill = () => {
      const desk = openSmallMeeting(book);
      desk.put(desk.newId(), paragraph('x'.repeat(1_000_000)));
    };
    let error: unknown;
    try {
      fill();
    } catch (thrown) {
      error = thrown;
    }
    expect(toApiError(error).code).toBe('diskFull');
    connection.pragma('max_page_count = 1000000');
    expect(count()).toBe(before);
    fill();
    expect(count()).toBe(Number(before) + 1);
    book.close();
  });

  it('loses nothing that was acknowledged', async () => {
    const file = await makeKillFile();
    // A limit on the size of files, in blocks of 512 bytes: the journal can't grow beyond 2 MB.
    const command = 'ulimit -f 4096; exec "$0" "$1" "$2" commit 0';
    const child = spawnSync('sh', ['-c', command, process.execPath, KILL_CHILD, file], { encoding: 'utf8' });
    expect(child.stderr).toContain('SQLITE_IOERR');
    const acks = readAcks(child.stdout);
    expect(acks.length).toBeGreaterThan(0);
    const book = await openForTest(file);
    expect(lostAcks(book, acks)).toEqual([]);
    book.close();
  });
});
