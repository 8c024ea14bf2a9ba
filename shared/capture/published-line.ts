import type { CaptureContext } from './context.ts';
import { readLine } from './line.ts';
import type { Opening } from './opening.ts';

/**
 * A whole line as minutes publish it: an action of this meeting by its reference, or what became of earlier ones that the
 * register has. `rest` is what stands behind the words taken.
 */
export type PublishedLine = {
  readonly opening: Extract<Opening, { kind: 'action' } | { kind: 'outstanding' }>;
  readonly rest: string;
};

/** A reference without a letter could be any number or date. */
const hasLetter = (reference: string): boolean => /\p{L}/u.test(reference);

/** Reads a line that opens with references and a colon; undefined for every other line, whatever form it has. */
export const readPublishedLine = (line: string, context: CaptureContext): PublishedLine | undefined => {
  const { opening, rest } = readLine(line, context);
  if (opening?.kind === 'outstanding') return opening.references.every(hasLetter) ? { opening, rest } : undefined;
  return opening?.kind === 'action' && opening.reference !== undefined ? { opening, rest } : undefined;
};
