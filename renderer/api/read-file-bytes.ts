import { type ApiError, apiError } from '../../shared/api/errors.ts';
import { type FileKind, type OpenedBytes, tooLargeFor } from '../../shared/api/files.ts';
import { err, ok, type Result } from '../../shared/result.ts';

const refused = (message: string): Result<never, ApiError> => err(apiError('refused', message));

/** In pieces: a function takes so many arguments and no more. */
const PIECE = 8192;

const base64Of = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
};

/** The bytes of a file that the person chose in a browser, or dropped on a page. Errors: refused. */
export const readFileBytes = async (file: File, kind: FileKind): Promise<Result<OpenedBytes, ApiError>> => {
  const { name } = file;
  const tooLarge = tooLargeFor(kind, file.size);
  if (tooLarge !== undefined) return refused(`${name} ${tooLarge}. Choose another file.`);
  try {
    return ok({ name, base64: base64Of(new Uint8Array(await file.arrayBuffer())) });
  } catch {
    return refused(`${name} can't be read. Choose another file.`);
  }
};
