/** Two words with the same fold are one word in a list of words: capitals and the form of an apostrophe don't count. */
export const foldWord = (word: string): string => word.normalize('NFC').replaceAll('’', "'").toLowerCase();
