import { parseJson } from '../../shared/json.ts';
import { ok, type Result } from '../../shared/result.ts';
import { readTextFile } from '../core/input-file.ts';
import { type Failure, failure } from './answer.ts';

/** Reads a JSON file, or says what is wrong with it and where. */
export const readJson = (file: string): Result<unknown, Failure> => {
  const text = readTextFile(file);
  if (!text.ok) return failure(`${file} ${text.error}.`);
  const parsed = parseJson(text.value);
  return parsed.ok ? ok(parsed.value) : failure(`${file} ${parsed.error}.`);
};
