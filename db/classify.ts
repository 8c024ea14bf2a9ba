import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
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

/**
 * Looks at a path without writing: 'new' when nothing is there, 'book' when it can be opened; anything else is
 * refused. Reads the file itself, so it must never be called while this process has it open: closing it would drop
 * the locks that SQLite holds on it.
 */
export const classify = (file: string): 'new' | 'book' => {
  const name = basename(file);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return 'new';
  if (found.isDirectory()) throw foreign(`${name} is a folder, not a book.`);
  if (!found.isFile()) throw foreign(`${name} is not a file.`);
  try {
    refuseHeader(readHeader(file), name);
    accessSync(file, constants.W_OK);
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw unreadable(name);
    throw error;
  }
  return 'book';
};

const unreadable = (name: string) =>
  refusal(
    'bookUnreadable',
    `You may not read or write ${name}. Change its permissions, or choose a folder that is yours; nothing was changed.`,
  );
