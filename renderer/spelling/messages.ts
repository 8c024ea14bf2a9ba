import type { Word } from '../../shared/spelling/words.ts';

/** What the page asks of the spelling check, which runs beside it. */
export type SpellingRequest =
  | { readonly kind: 'known'; readonly words: readonly string[] }
  | { readonly kind: 'check'; readonly id: number; readonly texts: readonly string[] }
  | { readonly kind: 'suggest'; readonly id: number; readonly word: string };

/** What it answers; `failed` when it has no dictionary, and then nothing else comes. */
export type SpellingAnswer =
  | { readonly kind: 'faults'; readonly id: number; readonly faults: readonly (readonly Word[])[] }
  | { readonly kind: 'suggestions'; readonly id: number; readonly words: readonly string[] }
  | { readonly kind: 'failed' };
