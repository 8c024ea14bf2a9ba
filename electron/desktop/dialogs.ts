import { join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import { type FileKind, fileKinds } from '../../shared/api/files.ts';
import { formatRow, type MinutesFormat, minutesFormatNames } from '../../shared/minutes-document/formats.ts';
import { type RegisterFormat, registerFormat, registerFormatSchema } from '../../shared/registers/formats.ts';

const wordsOf = (format: MinutesFormat | RegisterFormat): string =>
  format === 'xlsx' || format === 'csv' || format === 'ics' ? registerFormat(format).words : formatRow(format).words;

const FILTERS: ReadonlyMap<string, FileFilter> = new Map(
  [...minutesFormatNames, ...registerFormatSchema.options].map((format) => [
    format,
    { name: `${wordsOf(format)} file`, extensions: [format] },
  ]),
);
const ANYTHING: FileFilter = { name: 'All files', extensions: ['*'] };

const filtersFor = (extension: string): FileFilter[] => {
  const filter = FILTERS.get(extension);
  return filter ? [filter, ANYTHING] : [ANYTHING];
};

/** Asks for a file to be opened: its path, or undefined when the person thinks better of it. */
export const askForFile = async (window: BrowserWindow): Promise<string | undefined> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Load a meeting from a file',
    buttonLabel: 'Load meeting',
    filters: filtersFor('json'),
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
};

/** Asks for a file of a kind: its path, or undefined when the person thinks better of it. */
export const askForKind = async (window: BrowserWindow, kind: FileKind): Promise<string | undefined> => {
  const { title, words, extensions } = fileKinds[kind];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: 'Choose',
    filters: [...(extensions.length === 0 ? [] : [{ name: words, extensions: [...extensions] }]), ANYTHING],
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
};

/** Asks for the folder that a new folder is put into, beginning in the person's documents. */
export const askForFolder = async (window: BrowserWindow): Promise<string | undefined> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Save the hand-out in a folder',
    buttonLabel: 'Save here',
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? undefined : filePaths[0];
};

/** Asks where a file of this name is to be saved, beginning in the person's documents. */
export const askForPlace = async (window: BrowserWindow, fileName: string): Promise<string | undefined> => {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the document',
    defaultPath: join(app.getPath('documents'), fileName),
    filters: filtersFor(fileName.split('.').at(-1) ?? ''),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? undefined : filePath;
};
