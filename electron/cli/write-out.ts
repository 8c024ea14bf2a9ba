import { ok, type Result } from '../../shared/result.ts';
import { openOutputFile } from '../core/output-file.ts';
import { type Answered, type Failure, failure } from './answer.ts';

type Make = () => Promise<Result<Uint8Array, Failure>>;

const toFile = async (output: string, make: Make): Promise<Answered> => {
  // Before the hand-out: numbers are not to be fixed for a file that has no place.
  const file = openOutputFile(output);
  if (!file.ok) return failure(`${output} ${file.error}. Name another file with -o.`);
  try {
    const bytes = await make();
    if (!bytes.ok) return bytes;
    const finished = file.value.finish(bytes.value);
    return finished.ok ? ok({ out: '', note: `Wrote ${output}.` }) : failure(`${output} ${finished.error}.`);
  } finally {
    file.value.discard();
  }
};

/** Writes what is made to a file, or gives its bytes for standard output where none is named. */
export const writeOut = async (output: string | undefined, make: Make): Promise<Answered> => {
  if (output !== undefined) return toFile(output, make);
  const bytes = await make();
  return bytes.ok ? ok({ out: bytes.value }) : bytes;
};
