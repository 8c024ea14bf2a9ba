import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '../../db/sync-folder.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { whyNot } from './system-errors.ts';

/** A file that is going to be written: under its name it is there whole or not at all. */
export type OutputFile = {
  /** Puts the file in place, or says why not, to stand after its name. */
  finish(bytes: Uint8Array): Result<undefined, string>;
  /** Takes back what was begun; after `finish` there is nothing to take back. */
  discard(): void;
};

const write = (file: string, bytes: Uint8Array): void => {
  const handle = openSync(file, 'r+');
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

const refuse = (file: string): string | undefined => {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (stats.isDirectory()) return 'is a folder';
  return stats.isFile() ? undefined : 'is not a file';
};

const begin = (file: string): OutputFile => {
  const target = existsSync(file) ? realpathSync(file) : file;
  const folder = dirname(target);
  const beside = join(folder, `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`);
  closeSync(openSync(beside, 'wx'));
  const discard = (): void => {
    process.off('exit', discard);
    rmSync(beside, { force: true });
  };
  process.once('exit', discard);
  const finish = (bytes: Uint8Array): Result<undefined, string> => {
    try {
      write(beside, bytes);
      renameSync(beside, target);
      syncFolder(folder);
      return ok(undefined);
    } catch (error) {
      return err(`can't be written: ${whyNot(error)}`);
    }
  };
  return { finish, discard };
};

/**
 * Makes sure that a file can be written, before anything is done whose result would then have no place. The error says
 * why not, to stand after the name of the file.
 */
export const openOutputFile = (file: string): Result<OutputFile, string> => {
  try {
    const refusal = refuse(file);
    return refusal === undefined ? ok(begin(file)) : err(refusal);
  } catch (error) {
    return err(`can't be written: ${whyNot(error)}`);
  }
};
