import type { BlockKind } from '../domain/block.ts';
import type { CaptureContext } from './context.ts';

/**
 * What the start of a line turns it into. `taken` is the typed text, from the start of the line, that the form now
 * stands for; everything after it stays as text.
 */
export type Opening =
  | { readonly kind: 'decision'; readonly verb: string; readonly taken: string }
  /** No owners is a gap to be filled; a `reference` is one of this meeting that was typed or pasted with the line. */
  | { readonly kind: 'action'; readonly owners: readonly string[]; readonly reference?: string; readonly taken: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly taken: string }
  | { readonly kind: 'bullet'; readonly taken: string }
  | { readonly kind: 'numbered'; readonly number: number; readonly taken: string }
  | { readonly kind: 'postMeetingNote'; readonly taken: string }
  /** A backslash that keeps a line plain which would have become something; only the backslash is taken off. */
  | { readonly kind: 'plain'; readonly taken: '\\' };

/** The block above: the number of a numbered point lets the next number go on with the list. */
export type PreviousBlock = { readonly kind: BlockKind; readonly number?: number };

/**
 * What the line becomes with the character just typed. `typed` is the text of the block up to the caret. Answers
 * only on the blank that completes a form, so a form that was turned back into plain text stays plain while typing
 * goes on.
 */
export const readOpening = (_typed: string, _context: CaptureContext, _previous?: PreviousBlock): Opening | undefined =>
  undefined;
