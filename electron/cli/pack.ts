import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { isFileName } from '../../shared/api/files.ts';
import type { Pack } from '../../shared/api/packs.ts';
import { localDay } from '../../shared/local-day.ts';
import type { PackOrder } from '../../shared/pack/order.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import { type FolderFile, writeFolder } from '../core/output-folder.ts';
import { type Answered, type Failure, failure } from './answer.ts';
import { ask, makeEditId } from './client.ts';
import type { CommandOf } from './command.ts';
import { count } from './count.ts';
import { meetingNamed } from './meeting-named.ts';

/** The documents of a folder, and the files of papers that go beside them. Errors: those of the book. */
export const filesOf = async (app: App, { documents, files }: Pack): Promise<Result<FolderFile[], Failure>> => {
  const all = documents.map(({ fileName, base64 }) => ({ name: fileName, bytes: Buffer.from(base64, 'base64') }));
  for (const { fileId, fileName } of files) {
    const file = await ask(app, 'paperFiles.get', { fileId });
    if (!file.ok) return file;
    all.push({ name: fileName, bytes: Buffer.from(file.value.base64, 'base64') });
  }
  return ok(all);
};

/** Puts files into a folder that was not there. */
export const writeNewFolder = (folder: string, files: readonly FolderFile[]): Answered => {
  const written = writeFolder(dirname(resolve(folder)), basename(folder), files);
  if (!written.ok) return failure(`${folder} ${written.error}. Name another folder with -o.`);
  return ok({ out: '', note: `Wrote ${count(files.length, 'file')} into ${folder}.` });
};

/** Why nothing can be put into a folder of this name; undefined where it can. */
export const folderFault = (folder: string): ReturnType<typeof failure> | undefined => {
  if (existsSync(folder))
    return failure(`${folder} is there already, and is left as it is. Name a new folder with -o.`);
  return isFileName(basename(folder))
    ? undefined
    : failure(`${folder} is no name for a folder. Name another one with -o.`);
};

/** Writes the papers of a meeting with their agenda and an index into a new folder. Nothing is fixed. */
export const pack =
  (command: CommandOf<'pack'>) =>
  async (app: App): Promise<Answered> => {
    const fault = folderFault(command.output);
    if (fault) return fault;
    const row = await meetingNamed(app, command.meeting);
    if (!row.ok) return row;
    const { readers, format } = command;
    const order: PackOrder = { meetingId: row.value.id, readers, format, asOf: localDay(Date.now()) };
    const made = await ask(app, 'packs.make', { editId: makeEditId(), order });
    if (!made.ok) return made;
    const files = await filesOf(app, made.value);
    return files.ok ? writeNewFolder(command.output, files.value) : files;
  };
