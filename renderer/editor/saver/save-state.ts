import type { ApiError } from '../../../shared/api/errors.ts';

/** What can be said of the words on this page. Nothing is called saved before the host has said so. */
export type SaveState =
  /** All is in the book; `at` is the moment of the last answer, missing when nothing was typed yet. */
  | { readonly kind: 'saved'; readonly at?: number }
  /** Words are on their way; `at` is the moment of the last answer. */
  | { readonly kind: 'saving'; readonly at?: number }
  /** There is no answer, or one that will be better later: it is being tried again. */
  | { readonly kind: 'notSaved'; readonly error?: ApiError }
  /** The host won't take `count` blocks as they are; they stay on the page. */
  | { readonly kind: 'refused'; readonly error: ApiError; readonly count: number };

/** A page that is closed now would lose words. */
export const isAtRisk = (state: SaveState): boolean => state.kind !== 'saved';

/** Asked at every key: the usual two states are compared without making texts of them. */
export const sameSaveState = (a: SaveState, b: SaveState): boolean => {
  if (a.kind !== b.kind) return false;
  const isUsual = a.kind === 'saved' || a.kind === 'saving';
  return isUsual && 'at' in a && 'at' in b ? a.at === b.at : JSON.stringify(a) === JSON.stringify(b);
};
