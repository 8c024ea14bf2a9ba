import { readFileSync, type Stats, statSync } from 'node:fs';
import { MAX_REQUEST_BYTES } from '../../shared/api/limits.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { whyNot } from './system-errors.ts';

const MEGABYTE = 1024 * 1024;

const refuse = (stats: Stats): string | undefined => {
  if (stats.isDirectory()) return 'is a folder';
  if (!stats.isFile()) return 'is not a file';
  if (stats.size <= MAX_REQUEST_BYTES) return undefined;
  return `is larger than ${MAX_REQUEST_BYTES / MEGABYTE} MB, more than Minutebook takes at once`;
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
