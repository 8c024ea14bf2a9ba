import type { IncomingMessage } from 'node:http';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import { MAX_REQUEST_BYTES } from '../../shared/api/limits.ts';
import { err, ok, type Result } from '../../shared/result.ts';

const tooLarge = err(
  apiError(
    'tooLarge',
    `This is more than the ${MAX_REQUEST_BYTES / 1024 / 1024} MB that the program takes at once. Send it in smaller parts.`,
  ),
);
const notJson = err(apiError('invalidInput', 'The input is not JSON in UTF-8.'));

/** Gathers the body as it comes in, and stops at the byte that is too many. Undefined for a caller that went away. */
const readBytes = (request: IncomingMessage): Promise<Result<Buffer, ApiError> | undefined> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_REQUEST_BYTES) chunks.push(chunk);
      else resolve(tooLarge);
    });
    request.on('end', () => resolve(ok(Buffer.concat(chunks))));
    request.on('close', () => resolve(undefined));
    request.on('error', () => resolve(undefined));
  });

const parse = (bytes: Buffer): Result<unknown, ApiError> => {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return notJson;
  }
};

/** The JSON of a request. What is too large by its own word is refused before any of it is read. */
export const readJson = async (request: IncomingMessage): Promise<Result<unknown, ApiError> | undefined> => {
  if (Number(request.headers['content-length'] ?? 0) > MAX_REQUEST_BYTES) return tooLarge;
  const bytes = await readBytes(request);
  return bytes?.ok ? parse(bytes.value) : bytes;
};
