import type { KeyHint } from '../../keys/key-hints.tsx';

/** The keys of every register but that of actions. */
export const LIST_HINTS: readonly KeyHint[] = [
  { of: ['lists.next', 'lists.previous'], does: 'down and up' },
  { of: ['lists.open'], does: 'open' },
  { of: ['lists.leave'], does: 'back' },
  { of: ['lists.search'], does: 'search' },
];

/** What is done with files and meetings is done in the register of papers alone. */
export const NO_FILES = { file: undefined, copy: undefined, present: undefined } as const;
