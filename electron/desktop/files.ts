import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import {
  BYTES_CHANNEL,
  FOLDER_PLACE_CHANNEL,
  OPEN_CHANNEL,
  PLACE_CHANNEL,
  SAVE_CHANNEL,
  SAVE_FOLDER_CHANNEL,
} from '../../shared/api/bridge.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import {
  fileKindSchema,
  isFileName,
  type OpenedBytes,
  type OpenedFile,
  type Place,
  savedFolderSchema,
} from '../../shared/api/files.ts';
import { MAX_DOCUMENT_CHARACTERS, MAX_FOLDER_CHARACTERS } from '../../shared/api/limits.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { readBytesFile, readTextFile } from '../core/input-file.ts';
import { openOutputFile } from '../core/output-file.ts';
import { writeFolder } from '../core/output-folder.ts';
import { isOfBook } from './book-files.ts';
import { askForFile, askForFolder, askForKind, askForPlace } from './dialogs.ts';
import { createPlaces, type Places } from './places.ts';
import { answerOwnPages } from './sender.ts';

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

const refused = (message: string): Result<never, ApiError> => err(apiError('refused', message));
const invalid = (message: string): Result<never, ApiError> => err(apiError('invalidInput', message));

const ofTheBook = (path: string): Result<never, ApiError> =>
  refused(`${basename(path)} belongs to the book that is open, and is left alone. Choose another file.`);

const open = async (window: BrowserWindow, book: string): Promise<Result<OpenedFile | undefined, ApiError>> => {
  const path = await askForFile(window);
  if (path === undefined) return ok(undefined);
  if (isOfBook(book, path)) return ofTheBook(path);
  const read = readTextFile(path);
  const name = basename(path);
  return read.ok ? ok({ name, text: read.value }) : refused(`${name} ${read.error}. Choose another file.`);
};

const openBytes = async (
  window: BrowserWindow,
  book: string,
  asked: unknown,
): Promise<Result<OpenedBytes | undefined, ApiError>> => {
  const kind = fileKindSchema.safeParse(asked);
  if (!kind.success) return invalid('There is no such kind of file.');
  const path = await askForKind(window, kind.data);
  if (path === undefined) return ok(undefined);
  if (isOfBook(book, path)) return ofTheBook(path);
  const read = readBytesFile(path, kind.data);
  const name = basename(path);
  if (!read.ok) return refused(`${name} ${read.error}. Choose another file.`);
  return ok({ name, base64: Buffer.from(read.value).toString('base64') });
};

type Desk = { readonly book: string; readonly places: Places };

const choose = async (
  window: BrowserWindow,
  { book, places }: Desk,
  fileName: unknown,
): Promise<Result<Place | undefined, ApiError>> => {
  if (typeof fileName !== 'string' || !isFileName(fileName))
    return invalid('A file is saved under a name, not a path.');
  const path = await askForPlace(window, fileName);
  if (path === undefined) return ok(undefined);
  if (isOfBook(book, path)) return ofTheBook(path);
  return ok({ token: places.keep(path, window.webContents.id), name: basename(path) });
};

const write = (path: string, base64: string): Result<undefined, ApiError> => {
  const failed = (why: string) => refused(`${basename(path)} ${why}. Choose another place and save it again.`);
  const file = openOutputFile(path);
  if (!file.ok) return failed(file.error);
  try {
    const finished = file.value.finish(Buffer.from(base64, 'base64'));
    return finished.ok ? finished : failed(finished.error);
  } finally {
    file.value.discard();
  }
};

const save = async (
  { webContents }: BrowserWindow,
  places: Places,
  token: unknown,
  base64: unknown,
): Promise<Result<undefined, ApiError>> => {
  if (typeof token !== 'string' || typeof base64 !== 'string') return invalid('A file is saved at a place, as base64.');
  if (base64.length > MAX_DOCUMENT_CHARACTERS) return err(apiError('tooLarge', 'This document is too large to save.'));
  if (!BASE64.test(base64)) return invalid('The content of the file is not base64.');
  const path = places.take(token, webContents.id);
  return path === undefined ? refused('Choose first where the file is saved.') : write(path, base64);
};

const chooseFolder = async (
  window: BrowserWindow,
  places: Places,
  folder: unknown,
): Promise<Result<Place | undefined, ApiError>> => {
  if (typeof folder !== 'string' || !isFileName(folder)) return invalid('A folder is saved under a name, not a path.');
  const path = await askForFolder(window);
  return ok(path === undefined ? undefined : { token: places.keep(path, window.webContents.id), name: folder });
};

const saveFolder = async (
  { webContents }: BrowserWindow,
  places: Places,
  token: unknown,
  saved: unknown,
): Promise<Result<string, ApiError>> => {
  const parsed = savedFolderSchema.safeParse(saved);
  if (typeof token !== 'string' || !parsed.success)
    return invalid('A folder is saved at a place, as files with names.');
  const { folder, files } = parsed.data;
  if (files.reduce((sum, { base64 }) => sum + base64.length, 0) > MAX_FOLDER_CHARACTERS)
    return err(apiError('tooLarge', 'These files are too large to save together. Choose fewer of them.'));
  const path = places.take(token, webContents.id);
  if (path === undefined) return refused('Choose first where the folder is saved.');
  const written = writeFolder(
    path,
    folder,
    files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') })),
  );
  return written.ok ? written : refused(`${folder} ${written.error}. Choose another place and save it again.`);
};

/**
 * Connects the pages of our windows to native dialogs and to the files chosen in them; gives the function that
 * disconnects them. A page names no path and sees none. The files of the `book` are left alone.
 */
export const connectFiles = (book: string): (() => void) => {
  const places = createPlaces();
  const stops = [
    answerOwnPages(OPEN_CHANNEL, (window) => open(window, book)),
    answerOwnPages(BYTES_CHANNEL, (window, kind) => openBytes(window, book, kind)),
    answerOwnPages(PLACE_CHANNEL, (window, fileName) => choose(window, { book, places }, fileName)),
    answerOwnPages(SAVE_CHANNEL, (window, token, base64) => save(window, places, token, base64)),
    answerOwnPages(FOLDER_PLACE_CHANNEL, (window, folder) => chooseFolder(window, places, folder)),
    answerOwnPages(SAVE_FOLDER_CHANNEL, (window, token, saved) => saveFolder(window, places, token, saved)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};
