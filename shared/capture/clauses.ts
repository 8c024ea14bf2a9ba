import type { CaptureContext } from './context.ts';

/** A decision said inside a paragraph: `text.slice(start, end)` is the verb and its clause, without the full stop. */
export type Clause = { readonly start: number; readonly end: number; readonly verb: string };

/** The decisions said in prose, in order. */
export const findClauses = (_text: string, _context: CaptureContext): Clause[] => [];
