import { readFileSync, type Stats, statSync } from 'node:fs';
import { MAX_REQUEST_BYTES } from '../../shared/api/limits.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type Failure, failure } from './answer.ts';
import { findJsonFault } from './json-fault.ts';
import { whyNot } from './system-errors.ts';

const MEGABYTE = 1024 * 1024;

const refuse = (file: string, stats: Stats): string | undefined => {
  if (stats.isDirectory()) return `${file} is a folder. Name the file in it.`;
  if (!stats.isFile()) return `${file} is not a file.`;
  if (stats.size <= MAX_REQUEST_BYTES) return undefined;
  return `${file} is larger than ${MAX_REQUEST_BYTES / MEGABYTE} MB, more than Minutebook takes at once.`;
};

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const parse = (file: string, text: string): Result<unknown, Failure> => {
  try {
    return ok(JSON.parse(text));
  } catch {
    const { line, column, found } = findJsonFault(text);
    const what = found === '' ? 'it ends too early' : `${JSON.stringify(found)} can't stand there`;
    return failure(`${file} is not JSON: line ${line}, column ${column}: ${what}.`);
  }
};

/** Reads a JSON file, or says what is wrong with it and where. */
export const readJson = (file: string): Result<unknown, Failure> => {
  try {
    const refusal = refuse(file, statSync(file));
    if (refusal !== undefined) return failure(refusal);
    const text = decode(readFileSync(file));
    return text === undefined ? failure(`${file} is not text in UTF-8.`) : parse(file, text);
  } catch (error) {
    return failure(`${file} can't be read: ${whyNot(error)}.`);
  }
};
