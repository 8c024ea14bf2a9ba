import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toApiError } from '../../db/errors.ts';
import { openBook } from '../../db/open.ts';
import type { Book, ReplyCodec, WritableDb, Written } from '../../db/types.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import { editIdSchema, type MakeId } from '../../shared/ids.ts';

/** The moment at which every test book lives: 26 May 2020, 10:00 UTC. */
export const FIXED_NOW = Date.UTC(2020, 4, 26, 10);

/** Counted ids that are valid UUIDs of version 7. `start` keeps two makers apart. */
export const countedIds = (start = 0): MakeId => {
  let count = start;
  return () => {
    count += 1;
    return `0172500c-e200-7000-8000-${count.toString(16).padStart(12, '0')}`;
  };
};

/** One folder for this process, made when it is first needed and gone when the process ends. */
let root: string | undefined;

/** A folder of its own. */
export const temporaryFolder = (): string => {
  if (root === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'minutebook-test-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    root = made;
  }
  return mkdtempSync(join(root, 'book-'));
};

/** Opens a book that has to open. */
export const openForTest = async (file: string, makeId: MakeId = countedIds()): Promise<Book> => {
  const opened = await openBook(file, { makeId, now: () => FIXED_NOW });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
};

/** A new book on disk with a fixed clock and counted ids. */
export const createBook = async (makeId: MakeId = countedIds()): Promise<Book> =>
  openForTest(join(temporaryFolder(), 'minutes.book'), makeId);

const codec = <T>(): ReplyCodec<T> => ({
  encode: (reply) => JSON.stringify(reply) ?? 'null',
  decode: (text) => JSON.parse(text),
});

const editIds = countedIds(0xed17_0000_0000);
export const makeEditId = () => editIdSchema.parse(editIds());

/** Runs one write as an edit of its own. */
export const write = <T>(book: Book, run: (db: WritableDb) => T, editId = makeEditId(), method = 'test'): Written<T> =>
  book.write({ editId, method }, codec<T>(), run);

/** Why a write was refused; undefined where it was not. */
export const refusalOf = (book: Book, run: (db: WritableDb) => unknown): ApiError | undefined => {
  try {
    write(book, run);
  } catch (error) {
    return toApiError(error);
  }
  return undefined;
};
