import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { HandOutFiles } from '../../shared/api/hand-outs.ts';
import type { DocumentFile } from '../../shared/api/minutes.ts';
import type { Result } from '../../shared/result.ts';
import type { Files } from '../api/files.ts';

/** What became of a file that was asked for. */
export type Delivery =
  | { readonly kind: 'none' | 'working' }
  | { readonly kind: 'handedOut' | 'copied'; readonly name: string }
  /** `isHandedOut`: the numbers are fixed, and still there is no file. */
  | { readonly kind: 'failed'; readonly error: ApiError; readonly isHandedOut: boolean };

export type Order = {
  readonly kind: 'handedOut' | 'copied';
  readonly fileName: string;
  make(): Promise<Result<DocumentFile, ApiError>>;
};

/** Makes a file and saves it. First where, then what: nothing is done for a file without a place. */
export const deliver = async (files: Files, { kind, fileName, make }: Order): Promise<Delivery> => {
  const place = await files.choosePlace(fileName);
  if (!place.ok) return { kind: 'failed', error: place.error, isHandedOut: false };
  if (!place.value) return { kind: 'none' };
  const file = await make();
  if (!file.ok) return { kind: 'failed', error: file.error, isHandedOut: false };
  const saved = await files.save(place.value, file.value);
  if (!saved.ok) return { kind: 'failed', error: saved.error, isHandedOut: kind === 'handedOut' };
  return { kind, name: place.value.name };
};

export type FolderOrder = {
  /** What is said of it: handed out, unless it fixes nothing. */
  readonly kind?: 'copied';
  /** Whether all of it can be made, and under which name it is saved. */
  check(): Promise<Result<{ readonly folder: string }, ApiError>>;
  make(): Promise<Result<HandOutFiles, ApiError>>;
};

const failed = (error: ApiError, isHandedOut = false): Delivery => ({ kind: 'failed', error, isHandedOut });

/** Makes several files and saves them together. First whether, then where, then what: all of it is saved or nothing. */
export const deliverFolder = async (files: Files, { kind, check, make }: FolderOrder): Promise<Delivery> => {
  const checked = await check();
  if (!checked.ok) return failed(checked.error);
  const place = await files.chooseFolder(checked.value.folder);
  if (!place.ok) return failed(place.error);
  if (!place.value) return { kind: 'none' };
  const made = await make();
  if (!made.ok) return failed(made.error);
  const saved = await files.saveFolder(place.value, made.value.folder, made.value.files);
  return saved.ok ? { kind: kind ?? 'handedOut', name: saved.value } : failed(saved.error, kind === undefined);
};

/** Nothing goes out while something of it is not in the book yet. */
export const notSavedYet: Delivery = {
  kind: 'failed',
  error: apiError(
    'refused',
    'Some of what you entered is not saved yet and would be missing. Wait until it is saved, then try again.',
  ),
  isHandedOut: false,
};
