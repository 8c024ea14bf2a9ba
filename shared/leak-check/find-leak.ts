import { foldedWords, squeeze } from './fold.ts';
import type { Reading } from './readings.ts';

/** A confidential text, and where it is from: 'item 3'. */
export type Secret = { readonly text: string; readonly from: string };

/** Confidential words in a file: the part of the file that has them, and where they are from. */
export type Leak = { readonly part: string; readonly from: string };

const RUN = 4;
/** Letters by which a run is looked up; one of fewer letters could stand in another word by chance. */
const KEY = 8;
const SHORTEST_WORD = 3;

type Wanted = { readonly words: readonly string[]; readonly from: string };

/** Names, sums and codes: words with a digit, and capital letters that begin no sentence. */
const tellingWords = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?<=[^\s.!?:;][”’"')\]]*\s+[“‘"'([]*)\p{Lu}[\p{L}\p{N}'’-]*|(?<![\p{L}\p{N}])\p{L}*\p{N}[\p{L}\p{N}.,/_-]*/gu,
    ),
  ]
    .map(([word]) => word)
    .filter((word) => squeeze(foldedWords(word)).length >= SHORTEST_WORD);

const runsOf = (words: readonly string[]): (readonly string[])[] =>
  words.length < RUN ? [] : Array.from({ length: words.length - RUN + 1 }, (_, at) => words.slice(at, at + RUN));

/**
 * What is looked for. Of a text of four words and more: every run of four, wherever it stands and however it is broken;
 * and each name, sum and code in it, as a word in what a reader sees. Of a shorter text: the whole of it, as words in what
 * a reader sees, unless it is a number of one or two digits, which any page has.
 */
const wantedOf = ({
  text,
  from,
}: Secret): { readonly runs: readonly Wanted[]; readonly phrases: readonly Wanted[] } => {
  const words = foldedWords(text);
  const runs = runsOf(words);
  const short = words.length > 0 && words.length < RUN && squeeze(words).length >= SHORTEST_WORD ? [words] : [];
  const telling = words.length < RUN ? [] : tellingWords(text).map(foldedWords);
  const tooShort = runs.filter((run) => squeeze(run).length < KEY);
  return {
    runs: runs.filter((run) => squeeze(run).length >= KEY).map((run) => ({ words: run, from })),
    phrases: [...short, ...telling, ...tooShort].map((phrase) => ({ words: phrase, from })),
  };
};

const byKey = (wanted: readonly Wanted[], keyOf: (words: readonly string[]) => string): Map<string, Wanted[]> =>
  Map.groupBy(wanted, ({ words }) => keyOf(words));

const uniqueBy = (wanted: readonly Wanted[]): Wanted[] => [
  ...new Map(wanted.toReversed().map((each) => [each.words.join(' '), each])).values(),
];

/** Whether words stand in what everybody may read. */
type IsKnown = (words: readonly string[]) => boolean;

const knownFrom = (texts: readonly string[]): { readonly runs: IsKnown; readonly phrases: IsKnown } => {
  const words = texts.map(foldedWords);
  const squeezed = words.map(squeeze).join('\n');
  const spaced = words.map((each) => ` ${each.join(' ')} `).join('\n');
  return {
    runs: (run) => squeezed.includes(squeeze(run)),
    phrases: (phrase) => spaced.includes(` ${phrase.join(' ')} `),
  };
};

type Search = (words: readonly string[], isProse: boolean) => Wanted | undefined;

const searchRuns = (wanted: readonly Wanted[], isKnown: IsKnown): Search => {
  const index = byKey(uniqueBy(wanted), (words) => squeeze(words).slice(0, KEY));
  return (words) => {
    const text = squeeze(words);
    for (let at = 0; at + KEY <= text.length; at += 1) {
      const found = index
        .get(text.slice(at, at + KEY))
        ?.find((each) => text.startsWith(squeeze(each.words), at) && !isKnown(each.words));
      if (found) return found;
    }
    return undefined;
  };
};

const searchPhrases = (wanted: readonly Wanted[], isKnown: IsKnown): Search => {
  const index = byKey(uniqueBy(wanted), ([first = '']) => first);
  const stands = (words: readonly string[], at: number, phrase: readonly string[]): boolean =>
    phrase.every((word, index_) => words[at + index_] === word);
  return (words, isProse) => {
    if (!isProse) return undefined;
    for (const [at, word] of words.entries()) {
      const found = index.get(word)?.find((each) => stands(words, at, each.words) && !isKnown(each.words));
      if (found) return found;
    }
    return undefined;
  };
};

/** Looks for secrets in a file, read in every way. `known` is what everybody may read: words that stand there are none. */
export const findLeak = (
  secrets: readonly Secret[],
  known: readonly string[],
  file: readonly Reading[],
): Leak | undefined => {
  const wanted = secrets.map(wantedOf);
  const isKnown = knownFrom(known);
  const searches = [
    searchRuns(
      wanted.flatMap(({ runs }) => runs),
      isKnown.runs,
    ),
    searchPhrases(
      wanted.flatMap(({ phrases }) => phrases),
      isKnown.phrases,
    ),
  ];
  for (const { part, text, isProse } of file) {
    const words = foldedWords(text);
    for (const search of searches) {
      const found = search(words, isProse);
      if (found) return { part, from: found.from };
    }
  }
  return undefined;
};
