import { foldWord } from '../spelling/fold-word.ts';
import { capitalSlips, slips } from './slips.ts';

/** What was typed at `at` (in characters), and what stands in its place. */
export type Correction = { readonly at: number; readonly typed: string; readonly made: string };

/** What may be corrected, and what never is. */
export type CorrectionContext = {
  /** Slips of words: teh, THe. */
  readonly words: boolean;
  /** Straight quotation marks, and a hyphen between blanks. */
  readonly signs: boolean;
  /** Pairs of one's own, which count before all else: what is typed, in small letters, and what is meant. */
  readonly own: ReadonlyMap<string, string>;
  /** Words that are right as they are, folded: names, initials, words of the body. */
  readonly known: ReadonlySet<string>;
  /** Names and initials as the meeting writes them: one with a straight apostrophe keeps it. */
  readonly names: readonly string[];
  /** Verbs and labels of the grammar, which are only read in capitals. */
  readonly capitals: ReadonlySet<string>;
};

/** A word, after nothing but what can stand before a word of prose, and what ends it: a blank or a mark. */
const ENDED_WORD = /(?<=^|[\s\u00a0([“‘"'–—])(\p{L}+)[\s\u00a0.,;:!?)\]”"]$/u;
const SENTENCE_START = /(?:^|[.!?:]["”’)]?[\s\u00a0]+)["“‘(]?$/u;
/** After these a word is a name, full stop or none. */
const TITLE = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Cllr|Rev|Sir|Dame|Lord|Lady|St)\.?[\s\u00a0]+$/u;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const isSmall = (word: string): boolean => /^\p{Ll}+$/u.test(word);
const isBegun = (word: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(word);

const meantBy = (word: string, before: string, { own, known }: CorrectionContext): string | undefined => {
  const small = word.toLowerCase();
  const listed = known.has(foldWord(word)) ? undefined : slips.get(small);
  const meant = own.get(small) ?? listed;
  if (meant === undefined) return undefined;
  if (isSmall(word)) return meant;
  return isBegun(word) && SENTENCE_START.test(before) && !TITLE.test(before) ? capital(meant) : undefined;
};

/** 'THe', unless somebody is called so, or it may be a verb or a label on its way to capitals. */
const withOneCapital = (word: string, { names, capitals }: CorrectionContext): string | undefined =>
  names.includes(word) || capitals.has(word.toUpperCase()) ? undefined : capitalSlips.get(word);

/** No slip is longer, with what stands around it. */
const REACH = 60;

/** Matches at the end of a text, whatever its length. */
const matchEnd = (text: string, pattern: RegExp): { readonly at: number; readonly word: string } | undefined => {
  const start = Math.max(0, text.length - REACH);
  const match = pattern.exec(text.slice(start));
  return match ? { at: start + match.index, word: match[1] ?? '' } : undefined;
};

const correctWord = (text: string, context: CorrectionContext): Correction | undefined => {
  const match = context.words ? matchEnd(text, ENDED_WORD) : undefined;
  if (!match) return undefined;
  const { at, word } = match;
  const made = meantBy(word, text.slice(0, at), context) ?? withOneCapital(word, context);
  return made === undefined ? undefined : { at, typed: word, made };
};

const QUOTES = { "'": ['‘', '’'], '"': ['“', '”'] } as const;
const isQuote = (sign: string): sign is keyof typeof QUOTES => sign === "'" || sign === '"';
const OPENS_AFTER = /(?:^|[\s\u00a0([{/“‘–—-])$/u;
/** In an address or a path a sign is no punctuation. */
const IN_ADDRESS = /(?:\/\/|www\.|@|\\)\S*$/u;

const endsOpen = (before: string, [open, close]: readonly [string, string]): boolean =>
  before.lastIndexOf(open) > before.lastIndexOf(close);

/** Behind a figure a sign may say feet, inches or minutes, unless it closes what was opened. */
const isMeasure = (before: string, pair: readonly [string, string]): boolean =>
  /\p{N}$/u.test(before) && !endsOpen(before, pair);

const isInName = (before: string, names: readonly string[]): boolean => {
  const [word = ''] = /\p{L}+$/u.exec(before) ?? [];
  return word !== '' && names.some((name) => name.includes(`${word}'`));
};

const correctQuote = (text: string, names: readonly string[]): Correction | undefined => {
  const typed = text.slice(-1);
  const before = text.slice(0, -1);
  if (!isQuote(typed) || IN_ADDRESS.test(before)) return undefined;
  const pair = QUOTES[typed];
  if (isMeasure(before, pair) || (typed === "'" && isInName(before, names))) return undefined;
  return { at: before.length, typed, made: pair[OPENS_AFTER.test(before) ? 0 : 1] };
};

/** A hyphen between blanks behind a word is a dash; behind a figure it may be a range, a score or a sum. */
const SPACED_HYPHEN = /(?<=[\p{L})\]’”"'.,] )-(?= $)/u;

const correctHyphen = (text: string): Correction | undefined => {
  const match = matchEnd(text, SPACED_HYPHEN);
  return match ? { at: match.at, typed: '-', made: '–' } : undefined;
};

/**
 * What the character that was just typed at the end of a text makes of the slip before it, or of itself; undefined when
 * there is nothing to correct. Every correction is a pair of `slips`, of `capitalSlips` or of one's own, a quotation
 * mark, or a dash.
 */
export const correctEnd = (text: string, context: CorrectionContext): Correction | undefined =>
  correctWord(text, context) ??
  (context.signs ? (correctQuote(text, context.names) ?? correctHyphen(text)) : undefined);
