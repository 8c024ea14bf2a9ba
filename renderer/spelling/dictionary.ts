import { decodeTrie } from 'cspell-trie-lib';

/** A list of words that can be asked for a word and for words that look like one. */
export type Dictionary = {
  has(word: string): boolean;
  /** The nearest words, the best first. */
  nearest(word: string, most: number): string[];
};

/** After so many milliseconds the nearest words found so far are good enough. */
const LONGEST = 300;

/** Reads the packed list that the build makes (scripts/lib/spelling-words.mjs). Throws when it is no such list. */
export const readDictionary = (packed: Uint8Array<ArrayBuffer>): Dictionary => {
  const trie = decodeTrie(packed);
  return {
    has: (word) => trie.hasWord(word, true),
    nearest: (word, most) =>
      trie
        .suggest(word, { numSuggestions: most, ignoreCase: true, timeout: LONGEST, includeTies: false })
        .slice(0, most),
  };
};
