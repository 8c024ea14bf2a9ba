import type { Database } from 'better-sqlite3';
import { refusal } from './errors.ts';

/** 'MnBk' as a number: what tells a book from any other SQLite file. */
export const APPLICATION_ID = 0x4d6e426b;

/*
 * In the order in which they have to be set: the lock before the journal, so that no shared memory file is made, and
 * FULL by name, since the journal's own default loses acknowledged rows on a power cut.
 */
const SETTINGS = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
] as const;

/** Sets what a book needs of SQLite, and reads it back: a disk that can't keep the promise is refused. */
export const setPragmas = (connection: Database): void => {
  for (const [name, value, expected] of SETTINGS) {
    connection.pragma(`${name} = ${value}`);
    if (connection.pragma(name, { simple: true }) === expected) continue;
    throw refusal(
      'bookUnreadable',
      `A book can’t be kept safely on this disk (SQLite refuses ${name} = ${value}). Use a folder on a local disk.`,
    );
  }
};

/** Takes the lock that keeps every other program out until the connection is closed. */
export const takeLock = (connection: Database): void => {
  connection.exec('BEGIN EXCLUSIVE; COMMIT');
};
