import type { CaptureContext } from './context.ts';

/** A longer verb than the one that the line opened with; `taken` is what comes off the start of the text. */
export type Widening = { readonly verb: string; readonly taken: string };

/**
 * The longer verb that a decision means when its text, typed so far, goes on with the verb: AGREED with
 * 'IN PRINCIPLE ' is AGREED IN PRINCIPLE. Answers only on the blank that completes it.
 */
export const widenVerb = (_verb: string, _typed: string, _context: CaptureContext): Widening | undefined => undefined;
