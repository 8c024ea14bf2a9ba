import { type ApiError, apiError } from '../../shared/api/errors.ts';
import { fileKinds, type OpenedFile } from '../../shared/api/files.ts';
import { MAX_REQUEST_BYTES } from '../../shared/api/limits.ts';
import { zipFolder } from '../../shared/hand-out/zip-folder.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Files } from './files.ts';
import { readFileBytes } from './read-file-bytes.ts';

const MEGABYTE = 1024 * 1024;
/** A browser begins a download some time after the click; by then it has what it needs. */
const KEPT_MS = 60_000;

const refused = (message: string): Result<never, ApiError> => err(apiError('refused', message));

/** The browser's own dialog, which only a click or a key of the person may open. */
const askForFile = (accept: string): Promise<File | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });

const readText = async (file: File): Promise<Result<OpenedFile, ApiError>> => {
  const { name } = file;
  if (file.size > MAX_REQUEST_BYTES) {
    const most = MAX_REQUEST_BYTES / MEGABYTE;
    return refused(`${name} is larger than ${most} MB, more than Minutebook takes at once. Choose another file.`);
  }
  try {
    const bytes = await file.arrayBuffer();
    return ok({ name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
  } catch {
    return refused(`${name} is not text in UTF-8, or can't be read. Choose another file.`);
  }
};

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const download = (fileName: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): void => {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
};

/** Files in a browser: it asks by its own dialog, and saves among its downloads. */
export const createBrowserFiles = (): Files => ({
  open: async () => {
    const file = await askForFile('.json,application/json');
    return file ? readText(file) : ok(undefined);
  },
  openBytes: async (kind) => {
    const file = await askForFile(fileKinds[kind].extensions.map((extension) => `.${extension}`).join(','));
    return file ? readFileBytes(file, kind) : ok(undefined);
  },
  choosePlace: async (fileName) => ok({ token: '', name: fileName }),
  save: async ({ name }, { mediaType, base64 }) => {
    download(name, mediaType, bytesOf(base64));
    return ok(undefined);
  },
  chooseFolder: async (folder) => ok({ token: '', name: `${folder}.zip` }),
  saveFolder: async ({ name }, folder, files) => {
    const named = files.map(({ fileName, base64 }) => ({ name: fileName, bytes: bytesOf(base64) }));
    download(name, 'application/zip', new Uint8Array(zipFolder(folder, named)));
    return ok(name);
  },
});
