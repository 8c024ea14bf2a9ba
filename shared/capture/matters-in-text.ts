import type { Matter } from '../domain/matter.ts';
import { SEARCHED } from '../domain/matter-pattern.ts';

/** The code of a matter where it stands in a text. */
export type FoundMatter = {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  /** The title that the matter is known by, if it is. */
  readonly title?: string;
  /** The title that stands behind the code in quotation marks and is another one. */
  readonly misfit?: string;
};

/** The patterns of the body's codes, and the matters that the book knows. */
export type KnownMatters = { readonly matterPatterns: readonly string[]; readonly matters: readonly Matter[] };

const QUOTE = /[ \t\u00a0]*[–-]?[ \t\u00a0]*[‘’'“”"](?=\S)/uy;
const CLOSING = /[’'”"](?![\p{L}\p{N}])/gu;
const LONGEST_TITLE = 1000;

const plain = (title: string): string =>
  title
    .replace(/[‘’“”"]/gu, "'")
    .replace(/[–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLocaleLowerCase('en-GB');

/** The text in quotation marks behind a code, up to each mark that could close it: titles hold apostrophes. */
const quotedBehind = (text: string, at: number): string[] => {
  QUOTE.lastIndex = at;
  const open = QUOTE.exec(text)?.[0];
  if (open === undefined) return [];
  const rest = text.slice(at + open.length, at + open.length + LONGEST_TITLE);
  return [...rest.matchAll(CLOSING)].map(({ index }) => rest.slice(0, index));
};

/** Where the title stands in a text that does not fit the code before it; undefined where it fits. */
export const placeOfMisfit = (
  text: string,
  { end, misfit }: Pick<FoundMatter, 'end' | 'misfit'>,
): { readonly start: number; readonly end: number } | undefined => {
  QUOTE.lastIndex = end;
  const open = QUOTE.exec(text)?.[0];
  if (misfit === undefined || open === undefined) return undefined;
  const start = end + open.length;
  return { start, end: start + misfit.length };
};

const misfitOf = (text: string, at: number, title: string): string | undefined => {
  const said = quotedBehind(text, at);
  return title.trim() === '' || said.some((words) => plain(words) === plain(title)) ? undefined : said[0];
};

type Code = { readonly start: number; readonly code: string };

/** The codes that begin in the first half of a window: the patterns are only quick on a short text. */
const codesIn = (text: string, from: number, pattern: RegExp): Code[] =>
  [...text.slice(Math.max(0, from - 1), from + SEARCHED).matchAll(pattern)]
    .map((match) => ({ start: match.index + Math.max(0, from - 1), code: match[0] }))
    .filter(({ start, code }) => code !== '' && start >= from && start < from + SEARCHED / 2);

const longestFirst = (a: Code, b: Code): number => a.start - b.start || b.code.length - a.code.length;

const wholeWords = new WeakMap<readonly string[], readonly RegExp[]>();

/** The patterns of a body as whole words, made once for each list of them. */
const wholeWordsOf = (patterns: readonly string[]): readonly RegExp[] => {
  const known = wholeWords.get(patterns);
  if (known) return known;
  const made = patterns.map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu'));
  wholeWords.set(patterns, made);
  return made;
};

const findCodes = (text: string, patterns: readonly string[]): Code[] => {
  const whole = wholeWordsOf(patterns);
  const codes: Code[] = [];
  for (let from = 0; from < text.length; from += SEARCHED / 2) {
    codes.push(...whole.flatMap((pattern) => codesIn(text, from, pattern)));
  }
  let end = 0;
  return codes.sort(longestFirst).filter(({ start, code }) => {
    const isFree = start >= end;
    if (isFree) end = start + code.length;
    return isFree;
  });
};

/**
 * The codes of matters in a text, in order, by the body's patterns; with the title that is known, and with the one that
 * is said where it is another.
 */
export const findMatters = (text: string, { matterPatterns, matters }: KnownMatters): FoundMatter[] => {
  const titles = new Map(matters.map(({ code, title }) => [code, title]));
  return findCodes(text, matterPatterns).map(({ start, code }) => {
    const end = start + code.length;
    const title = titles.get(code);
    const misfit = title === undefined ? undefined : misfitOf(text, end, title);
    return {
      start,
      end,
      code,
      ...(title === undefined ? {} : { title }),
      ...(misfit === undefined ? {} : { misfit }),
    };
  });
};
