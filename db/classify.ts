import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { refusal } from './errors.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { APPLICATION_ID } from './pragmas.ts';

/** Where SQLite keeps them in the first 100 bytes of a file. */
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;
const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

const readHeader = (file: string): Buffer => {
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  try {
    return header.subarray(0, readSync(handle, header, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(handle);
  }
};

const foreign = (message: string) => refusal('bookForeign', `${message} Choose another file, or another folder.`);

const refuseHeader = (header: Buffer, name: string): void => {
  if (header.length === 0) {
    throw foreign(`${name} is empty: it is no book, or one that lost all it held. Nothing was written to it.`);
  }
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) throw foreign(`${name} is not a Minutebook book.`);
  if (header.length < HEADER_BYTES) throw foreign(`${name} breaks off in its first bytes: it is no whole book.`);
  if (header.readInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) {
    throw foreign(`${name} is a database of another program, not a Minutebook book.`);
  }
  refuseFuture(header.readInt32BE(USER_VERSION_AT), name);
};

/** Refuses a book that a newer program has written. */
export const refuseFuture = (version: number, name: string): void => {
  if (version <= SCHEMA_VERSION) return;
  throw refusal(
    'bookFromFuture',
    `${name} was written by a newer Minutebook (its form is ${version}, this program knows up to ${SCHEMA_VERSION}). ` +
      'Install the newer version, then open it; nothing was changed.',
  );
};

const unreadable = (message: string) => refusal('bookUnreadable', `${message} Nothing was changed.`);

const hasCode = (error: unknown): boolean => error instanceof Error && 'code' in error;

/** Does what the system may forbid; then `message` says what that means. */
const allowed = <T>(act: () => T, message: string): T => {
  try {
    return act();
  } catch (error) {
    throw hasCode(error) ? unreadable(message) : error;
  }
};

const assertAccess = (file: string, name: string): void => {
  const folder = dirname(file);
  const advice = 'Change its permissions, or choose a folder that is yours.';
  allowed(() => accessSync(file, constants.W_OK), `${name} may only be read, not written. ${advice}`);
  allowed(
    () => accessSync(folder, constants.W_OK),
    `The folder ${folder} may only be read, and a book is written beside itself as well. ${advice}`,
  );
};

/**
 * Looks at a path without writing: 'new' when nothing is there, 'book' when it can be opened; anything else is
 * refused. Reads the file itself, so it must never be called while this process has it open: closing it would drop
 * the locks that SQLite holds on it.
 */
export const classify = (file: string): 'new' | 'book' => {
  const name = basename(file);
  const found = allowed(
    () => statSync(file, { throwIfNoEntry: false }),
    `The folder of ${name} can’t be entered. Choose one that you may read and write.`,
  );
  if (!found) return 'new';
  if (found.isDirectory()) throw foreign(`${name} is a folder, not a book.`);
  if (!found.isFile()) throw foreign(`${name} is not a file.`);
  const header = allowed(
    () => readHeader(file),
    `You may not read ${name}. Change its permissions, or open it as the one whom it belongs to.`,
  );
  refuseHeader(header, name);
  assertAccess(file, name);
  return 'book';
};
