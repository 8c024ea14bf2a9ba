import { foldedWords, squeeze } from './fold.ts';
import { KEY, keySieve } from './key-sieve.ts';
import type { Reading } from './readings.ts';

/** A confidential text, and where it is from: 'item 3'. */
export type Secret = { readonly text: string; readonly from: string };

/** Confidential words in a file: the part of the file that has them, and where they are from. */
export type Leak = { readonly part: string; readonly from: string };

const RUN = 4;
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

/** Whether a text is too short for runs: it is looked for as a whole. */
export const isShortSecret = ({ text }: Secret): boolean => foldedWords(text).length < RUN;

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

/** Those of what is wanted that stand in a text. */
type Finder = (words: readonly string[]) => readonly Wanted[];

const uniqueBy = (wanted: readonly Wanted[]): Wanted[] => [
  ...new Map(wanted.toReversed().map((each) => [each.words.join(' '), each])).values(),
];

/** Finds runs wherever they stand, in one pass over the text. */
const findRuns = (wanted: readonly Wanted[]): Finder => {
  const runs = wanted.map((each) => ({ each, run: squeeze(each.words) }));
  const index = Map.groupBy(runs, ({ run }) => run.slice(0, KEY));
  const sieve = keySieve([...index.keys()]);
  return (words) => {
    const text = squeeze(words);
    const found = new Set<Wanted>();
    for (const at of sieve(text)) {
      for (const { each, run } of index.get(text.slice(at, at + KEY)) ?? [])
        if (text.startsWith(run, at)) found.add(each);
    }
    return [...found];
  };
};

/** Finds phrases as whole words. */
const findPhrases = (wanted: readonly Wanted[]): Finder => {
  const index = Map.groupBy(wanted, ({ words: [first = ''] }) => first);
  return (words) => {
    const found = new Set<Wanted>();
    for (const [at, word] of words.entries()) {
      for (const each of index.get(word) ?? []) {
        if (each.words.every((part, place) => words[at + place] === part)) found.add(each);
      }
    }
    return [...found];
  };
};

/** What is wanted but for what stands in texts that everybody may read. */
const unknownOf = (
  wanted: readonly Wanted[],
  find: (wanted: readonly Wanted[]) => Finder,
  known: readonly (readonly string[])[],
): readonly Wanted[] => {
  const unique = uniqueBy(wanted);
  const finder = find(unique);
  const open = new Set(known.flatMap((words) => finder(words)));
  return unique.filter((each) => !open.has(each));
};

/** Looks for secrets in a file, read in every way. `known` is what everybody may read: words that stand there are none. */
export const findLeak = (
  secrets: readonly Secret[],
  known: readonly string[],
  file: readonly Reading[],
): Leak | undefined => {
  const wanted = secrets.map(wantedOf);
  const open = known.map(foldedWords);
  const runs = findRuns(
    unknownOf(
      wanted.flatMap((each) => each.runs),
      findRuns,
      open,
    ),
  );
  const phrases = findPhrases(
    unknownOf(
      wanted.flatMap((each) => each.phrases),
      findPhrases,
      open,
    ),
  );
  for (const { part, text, isProse } of file) {
    const words = foldedWords(text);
    const [found] = [...runs(words), ...(isProse ? phrases(words) : [])];
    if (found) return { part, from: found.from };
  }
  return undefined;
};
