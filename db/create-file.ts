import { accessSync, closeSync, constants, copyFileSync, linkSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { refusal, toApiError } from './errors.ts';
import { migrate } from './migrations/index.ts';
import { APPLICATION_ID, setPragmas } from './pragmas.ts';
import { syncFolder } from './sync-folder.ts';

const fillBook = (file: string): void => {
  // Left by a program that was killed at this and had the same number, as the first of a container always has.
  rmSync(file, { force: true });
  closeSync(openSync(file, 'wx', 0o600));
  const connection = new Database(file);
  try {
    setPragmas(connection);
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(connection);
  } finally {
    connection.close();
  }
};

const isThere = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** Gives a finished file its name, unless the name is taken: another program can have been faster. */
const name = (from: string, file: string): void => {
  try {
    linkSync(from, file);
  } catch (error) {
    if (isThere(error)) return;
    // Some disks (FAT) have no hard links.
    copyFileSync(from, file, constants.COPYFILE_EXCL);
  }
};

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    if (toApiError(error).code === 'diskFull') throw error;
    throw refusal(
      'bookUnreadable',
      `No book can be made in ${folder}: it is not there and can’t be made, or you may not write in it. Choose a folder ` +
        'that is yours.',
    );
  }
};

/**
 * Makes a new book under its name in one step, so that no crash leaves an empty or half-made file there. The folder
 * is made for its owner alone.
 */
export const createBookFile = (file: string): void => {
  makeFolder(dirname(file));
  const made = `${file}.new-${process.pid}`;
  try {
    fillBook(made);
    name(made, file);
    syncFolder(dirname(file));
  } finally {
    for (const end of ['', '-wal', '-journal']) rmSync(`${made}${end}`, { force: true });
  }
};
