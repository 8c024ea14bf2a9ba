import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../../db/sync-folder.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { whyNot } from './system-errors.ts';

export type FolderFile = { readonly name: string; readonly bytes: Uint8Array };

const MOST_OF_A_NAME = 1000;

const write = (path: string, bytes: Uint8Array): void => {
  const handle = openSync(path, 'wx');
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** A name that nothing has yet: 'CSC 15 hand-out', 'CSC 15 hand-out (2)'. */
const freeName = (parent: string, name: string): string => {
  for (let count = 1; count < MOST_OF_A_NAME; count += 1) {
    const free = count === 1 ? name : `${name} (${count})`;
    if (!existsSync(join(parent, free))) return free;
  }
  return `${name} ${randomBytes(6).toString('hex')}`;
};

/**
 * Puts files into a new folder of this name: all of them or none, and nothing that is there already is touched. Gives
 * the name that the folder got; the error says why not, to stand after its name.
 */
export const writeFolder = (parent: string, name: string, files: readonly FolderFile[]): Result<string, string> => {
  const beside = join(parent, `.${name.slice(0, 100)}.${randomBytes(6).toString('hex')}.part`);
  try {
    mkdirSync(beside);
    for (const file of files) write(join(beside, file.name), file.bytes);
    syncFolder(beside);
    const free = freeName(parent, name);
    renameSync(beside, join(parent, free));
    syncFolder(parent);
    return ok(free);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    return err(`can't be written: ${whyNot(error)}`);
  }
};
