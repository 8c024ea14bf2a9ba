import type { CaptureContext } from './context.ts';
import { splitEnding } from './ending.ts';
import { type Opening, readLineOpening } from './opening.ts';
import type { PreviousBlock } from './point.ts';

/** A whole line read at once: the taken words of the opening, `rest` and `ending` together are the line. */
export type Line = {
  readonly opening?: Opening;
  readonly rest: string;
  /** The end of a decision that documents generate: '.', ';' or '; and', with the blanks around it. */
  readonly ending: string;
};

/** Reads a whole line; the end of the line completes a form as a blank does. */
export const readLine = (line: string, context: CaptureContext, previous?: PreviousBlock): Line => {
  const opening = readLineOpening(line, context, previous);
  if (!opening) return { rest: line, ending: '' };
  const after = line.slice(opening.taken.length);
  if (opening.kind !== 'decision') return { opening, rest: after, ending: '' };
  const { text, ending } = splitEnding(after);
  return { opening, rest: text, ending };
};
