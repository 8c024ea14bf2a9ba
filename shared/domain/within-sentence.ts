import { MONTHS } from '../dates.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A word with a capital at its beginning alone: 'CSC', 'MP130', 'McCabe' and 'I' are none. */
const CAPITALISED = /^(?:A|\p{Lu}\p{Ll}+)(?![\p{L}\p{N}])/u;

const beginsWith = (words: string, name: string): boolean =>
  name !== '' && words.startsWith(name) && !/^[\p{L}\p{N}]/u.test(words.slice(name.length));

/** 'Tarrow Water': a word with a capital behind the first one, as in a name that nobody knows. */
const looksLikeName = (words: string, isNamed: (from: string) => boolean): boolean => {
  const next = /^\S+\s+(?<rest>\p{Lu}\p{Ll}.*)$/su.exec(words)?.groups?.['rest'];
  return next !== undefined && !isNamed(next);
};

/**
 * Words as they go on within a sentence: 'Letter sent' as 'letter sent'. What begins with a name, a reference or an
 * acronym stays as it is; `names` are those that are known.
 */
export const withinSentence = (words: string, names: readonly string[]): string => {
  const known = [...names, ...MONTHS, ...WEEKDAYS];
  const isNamed = (from: string): boolean => known.some((name) => beginsWith(from, name));
  const isPlain = CAPITALISED.test(words) && !isNamed(words) && !looksLikeName(words, isNamed);
  return isPlain ? words.slice(0, 1).toLowerCase() + words.slice(1) : words;
};
