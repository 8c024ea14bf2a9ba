import { isBlank } from './blank.ts';
import type { CaptureContext } from './context.ts';

/** A verb as it is kept, with one space between its words. */
export const tidyVerb = (words: string | undefined): string => (words ?? '').trim().split(/\s+/u).join(' ');

/** A longer verb than the one that the line opened with; `taken` is what comes off the start of the text. */
export type Widening = { readonly verb: string; readonly taken: string };

/**
 * The longer verb that a decision means when its text, typed so far, goes on with the verb: AGREED with
 * 'IN PRINCIPLE ' is AGREED IN PRINCIPLE. Answers only on the blank that completes it.
 */
export const widenVerb = (verb: string, typed: string, context: CaptureContext): Widening | undefined => {
  if (typed.length < 2 || !isBlank(typed.at(-1)) || isBlank(typed.at(-2))) return undefined;
  if (typed.includes('\n')) return undefined;
  const wider = tidyVerb(`${verb} ${typed}`);
  return context.verbs.some((other) => tidyVerb(other) === wider) ? { verb: wider, taken: typed } : undefined;
};
