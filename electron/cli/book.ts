import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { type App, openApp } from '../core/app.ts';
import { findDataDir, prepareDataDir } from '../core/data-dir.ts';
import { log } from '../core/log.ts';
import { startNodeProcess } from '../core/typesetting/node-process.ts';
import { TYPESETTER } from '../core/typesetting/program.ts';
import { createTypesetter } from '../core/typesetting/typesetter.ts';
import { type Answered, failure } from './answer.ts';

const noBook = (folder: string) =>
  failure(`There is no book in ${folder} yet. Load a meeting into it, or name another folder with --data.`);

const findFolder = (argument: string | undefined): string =>
  findDataDir({ argument, env: process.env, platform: process.platform, home: homedir(), cwd: process.cwd() });

/** Whether nothing is there for sure. What may not be looked at is refused by what opens it, which says why. */
const isMissing = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
};

export type BookPlace = {
  readonly data: string | undefined;
  /** Whether a missing book is made. A command that only asks makes none: the folder was mistyped. */
  readonly make: boolean;
};

/** What the book consists of is for its owner alone; a document that is exported is as its writer's other files. */
const openPrivately = async (file: string): ReturnType<typeof openApp> => {
  const before = process.umask(0o077);
  const typesetter = createTypesetter(startNodeProcess(TYPESETTER));
  const opened = await openApp({ file, typesetter, log: { ...log, slow: () => undefined } });
  process.umask(before);
  return opened;
};

/** Opens the book, runs a command on it and closes it again. */
export const withBook = async ({ data, make }: BookPlace, run: (app: App) => Promise<Answered>): Promise<Answered> => {
  const folder = findFolder(data);
  if (!make && isMissing(folder)) return noBook(folder);
  const prepared = prepareDataDir(folder);
  if (!prepared.ok) return failure(prepared.error.message);
  if (!make && isMissing(prepared.value)) return noBook(folder);
  const opened = await openPrivately(prepared.value);
  if (!opened.ok) return failure(opened.error.message);
  try {
    return await run(opened.value);
  } finally {
    opened.value.close();
  }
};
