import { foldWord } from '../../shared/spelling/fold-word.ts';
import { type Word, wordsToCheck } from '../../shared/spelling/words.ts';
import type { Dictionary } from './dictionary.ts';

/** The spelling check of one meeting. */
export type Checker = {
  /** Says which words are right besides those of the dictionary: names, words of the body, ignored ones. */
  setKnown(words: readonly string[]): void;
  /** The words of a text that are not known. */
  faultsOf(text: string): Word[];
  /** What may have been meant, the best first, written as the word is: with a capital, with the apostrophe. */
  suggest(word: string): string[];
};

const MOST = 6;
/** Some of what is nearest falls out. */
const ASKED = 4 * MOST;
const POSSESSIVE = /['’]s?$/u;

const plain = (word: string): string => word.replaceAll('’', "'");
const withoutAccents = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
const lowered = (word: string): string => word.slice(0, 1).toLowerCase() + word.slice(1);
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** A word as it may stand in the dictionary: a capital at the start of a sentence and accents are left out there. */
const formsOf = (word: string): string[] => [word, lowered(word), withoutAccents(word), withoutAccents(lowered(word))];

export const createChecker = (dictionary: Dictionary): Checker => {
  const seen = new Map<string, boolean>();
  let known: ReadonlySet<string> = new Set();

  const isInDictionary = (word: string): boolean => {
    const stem = word.replace(POSSESSIVE, '');
    return [word, stem].some((form) => formsOf(plain(form)).some((written) => dictionary.has(written)));
  };
  const look = (word: string): boolean => {
    const before = seen.get(word);
    if (before !== undefined) return before;
    const isRight = isInDictionary(word);
    seen.set(word, isRight);
    return isRight;
  };
  const isKnown = (word: string): boolean =>
    known.has(foldWord(word)) || known.has(foldWord(word.replace(POSSESSIVE, '')));

  const nearest = (word: string): string[] => {
    const candidates = dictionary.nearest(plain(word), ASKED);
    return candidates.map((candidate) => (isCapital(word) ? capital(candidate) : candidate));
  };
  const suggest = (word: string): string[] => {
    const [ending = ''] = POSSESSIVE.exec(word) ?? [];
    const stem = word.slice(0, word.length - ending.length);
    const apostrophe = word.includes("'") ? "'" : '’';
    const found = nearest(stem).map((candidate) => `${candidate.replaceAll("'", apostrophe)}${ending}`);
    return [...new Set(found)].slice(0, MOST);
  };
  return {
    setKnown: (words) => {
      known = new Set(words.map(foldWord));
    },
    faultsOf: (text) => wordsToCheck(text).filter(({ text: word }) => !isKnown(word) && !look(word)),
    suggest,
  };
};
