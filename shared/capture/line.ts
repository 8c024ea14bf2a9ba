import type { CaptureContext } from './context.ts';
import type { Opening, PreviousBlock } from './opening.ts';

/** A whole line read at once: the taken words of the opening, `rest` and `ending` together are the line. */
export type Line = {
  readonly opening?: Opening;
  readonly rest: string;
  /** The end of a decision that documents generate: '.', ';' or '; and', with blanks around it. */
  readonly ending: string;
};

/** Reads a whole line; the end of the line completes a form as a blank does. */
export const readLine = (line: string, _context: CaptureContext, _previous?: PreviousBlock): Line => ({
  rest: line,
  ending: '',
});
