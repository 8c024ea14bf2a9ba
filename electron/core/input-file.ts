import { readFileSync, type Stats, statSync } from 'node:fs';
import { type FileKind, tooLargeFor } from '../../shared/api/files.ts';
import { MAX_REQUEST_BYTES } from '../../shared/api/limits.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { whyNot } from './system-errors.ts';

const MEGABYTE = 1024 * 1024;

const noFile = (stats: Stats): string | undefined => {
  if (stats.isDirectory()) return 'is a folder';
  return stats.isFile() ? undefined : 'is not a file';
};

const refuse = (stats: Stats): string | undefined => {
  if (stats.size <= MAX_REQUEST_BYTES) return noFile(stats);
  return noFile(stats) ?? `is larger than ${MAX_REQUEST_BYTES / MEGABYTE} MB, more than Minutebook takes at once`;
};

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Reads a file of text. The error says why not, to stand after the name of the file. */
export const readTextFile = (file: string): Result<string, string> => {
  try {
    const refusal = refuse(statSync(file));
    if (refusal !== undefined) return err(refusal);
    const text = decode(readFileSync(file));
    return text === undefined ? err('is not text in UTF-8') : ok(text);
  } catch (error) {
    return err(`can't be read: ${whyNot(error)}`);
  }
};

/** Reads a file of a kind as it is. The error says why not, to stand after the name of the file. */
export const readBytesFile = (file: string, kind: FileKind): Result<Uint8Array, string> => {
  try {
    const stats = statSync(file);
    const refusal = noFile(stats) ?? tooLargeFor(kind, stats.size);
    return refusal === undefined ? ok(readFileSync(file)) : err(refusal);
  } catch (error) {
    return err(`can't be read: ${whyNot(error)}`);
  }
};
