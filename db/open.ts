import { chmodSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import type { ApiError } from '../shared/api/errors.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { settleListing } from './action-listing.ts';
import { type BookOptions, makeBook } from './book.ts';
import { classify, refuseFuture } from './classify.ts';
import { createBookFile } from './create-file.ts';
import { refusal, toApiError } from './errors.ts';
import { addFunctions } from './functions.ts';
import { leaveNoOldTrace } from './leave-no-trace.ts';
import { migrate, schemaVersion } from './migrations/index.ts';
import { setPragmas, takeLock } from './pragmas.ts';
import type { Book } from './types.ts';

/** How long another program may take to let go of the book, in milliseconds. */
const LOCK_WAIT = 500;

/** The files that are open in this process, by device and number: they must not be read as files. */
const openFiles = new Set<string>();

const keyOf = (file: string): string | undefined => {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    // Not there, or not to be seen: then it is not open here either.
    return undefined;
  }
};

const refuseOpenHere = (file: string): void => {
  const key = keyOf(file);
  if (key !== undefined && openFiles.has(key)) throw refusal('bookLocked', 'This program has the book open already.');
};

/** Others on the machine have no business in the book. */
const keepPrivate = (file: string): void => {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
};

/** Makes the rows of the register that a step of the schema, or another program, has left to be made. */
const settleAll = (connection: Database.Database, { makeId, now }: BookOptions): void =>
  connection.transaction(() => settleListing({ connection, makeId, at: now(), record: () => undefined }))();

const connect = (file: string, options: BookOptions): Database.Database => {
  const connection = new Database(file, { fileMustExist: true, timeout: LOCK_WAIT });
  try {
    setPragmas(connection);
    addFunctions(connection);
    takeLock(connection);
    // Again, now that the journal is read: it can hold a newer form than the file.
    refuseFuture(schemaVersion(connection), basename(file));
    migrate(connection);
    settleAll(connection, options);
    leaveNoOldTrace(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
};

const open = (file: string, options: BookOptions): Book => {
  refuseOpenHere(file);
  if (classify(file) === 'new') createBookFile(file);
  keepPrivate(file);
  const connection = connect(file, options);
  const key = keyOf(file) ?? file;
  openFiles.add(key);
  return makeBook(connection, options, () => openFiles.delete(key));
};

/**
 * Opens the book, made new when nothing is there, and holds it until it is closed: no other program can open it. A
 * file that is refused stays as it is, byte for byte. Errors: bookLocked, bookForeign, bookFromFuture,
 * bookUnreadable, diskFull.
 */
export const openBook = async (file: string, options: BookOptions): Promise<Result<Book, ApiError>> => {
  try {
    return ok(open(file, options));
  } catch (error) {
    return err(toApiError(error));
  }
};
