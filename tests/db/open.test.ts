import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../db/migrations/index.ts';
import { openBook } from '../../db/open.ts';
import { APPLICATION_ID } from '../../db/pragmas.ts';
import { countedIds, createBook, FIXED_NOW, openForTest, temporaryFolder } from '../helpers/create-book.ts';
import { loadFictional } from '../helpers/fictional-meeting.ts';
import { type OtherProgram, openElsewhere } from '../helpers/other-program.ts';

const options = { makeId: countedIds(), now: () => FIXED_NOW };
const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Opens what must not open. */
const errorOf = async (file: string) => {
  const opened = await openBook(file, options);
  if (!opened.ok) return opened.error;
  opened.value.close();
  throw new Error('It opened');
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

  it('makes a new one where a program of the same number was killed while it made one', async () => {
    writeFileSync(`${file}.new-${process.pid}`, 'half a book');
    await makeBookFile(file);
    expect(readdirSync(folder)).toEqual(['minutes.book']);
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

const ROUNDS = process.env['MINUTEBOOK_LONG'] ? 50 : 2;
const LONG_MS = 10 * 60_000;

/** What came of some work, and how many milliseconds it took. */
const timed = async <T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly took: number }> => {
  const start = performance.now();
  const value = await work();
  return { value, took: performance.now() - start };
};

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

  it('is refused within two seconds while the book is open here', { timeout: LONG_MS }, async () => {
    const file = join(temporaryFolder(), 'minutes.book');
    const book = await openForTest(file);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { outcome } = await elsewhere(file);
      expect(outcome).toMatchObject({ ok: false, error: { code: 'bookLocked' } });
      expect(outcome.took).toBeLessThan(2000);
    }
    loadFictional(book);
    book.close();
  });

  it('is refused while the first is stopped, and let in within a second when the first was killed', {
    timeout: LONG_MS,
  }, async () => {
    const file = join(temporaryFolder(), 'minutes.book');
    for (let round = 0; round < ROUNDS; round += 1) {
      const first = await elsewhere(file);
      expect(first.outcome.ok).toBe(true);
      first.process.kill('SIGSTOP');
      const hash = hashOf(file);
      const refused = await timed(() => errorOf(file));
      expect(refused).toMatchObject({ value: { code: 'bookLocked' } });
      expect(refused.took).toBeLessThan(2000);
      expect(hashOf(file)).toBe(hash);
      await first.kill();
      const opened = await timed(() => openForTest(file));
      expect(opened.took).toBeLessThan(1000);
      opened.value.close();
    }
  });

  it('gets the one book that both make at the same moment, or is refused, and none is lost', {
    timeout: LONG_MS,
  }, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
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
