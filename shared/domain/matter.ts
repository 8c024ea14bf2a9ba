import { z } from 'zod';
import { SEARCHED } from './matter-pattern.ts';

/** Business that comes back under a code, with its title as at the meeting. */
export const matterSchema = z.object({ code: z.string().min(1), title: z.string() });
export type Matter = z.infer<typeof matterSchema>;

type Found = { readonly at: number; readonly code: string };

const isBefore = (a: Found, b: Found): boolean => a.at < b.at || (a.at === b.at && a.code.length > b.code.length);

/** The first match that is a whole word; a pattern that also matches nothing finds nothing there. */
const findWhole = (text: string, pattern: string): Found | undefined => {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu');
  for (const match of text.matchAll(whole)) if (match[0] !== '') return { at: match.index, code: match[0] };
  return undefined;
};

/** The head of a heading, cut between two words: a code is never half of one. */
const headOf = (text: string): string =>
  text.length <= SEARCHED ? text : text.slice(0, SEARCHED).replace(/[\p{L}\p{N}]+$/u, '');

/**
 * The first code of a matter at the head of `text`, by the body's patterns, or undefined; of two at one place the longer.
 * Patterns match whole words only.
 */
export const findMatterCode = (text: string, patterns: readonly string[]): string | undefined =>
  patterns
    .map((pattern) => findWhole(headOf(text), pattern))
    .filter((found) => found !== undefined)
    .reduce<Found | undefined>((first, found) => (first && !isBefore(found, first) ? first : found), undefined)?.code;

/** An apostrophe is no quotation mark: a title begins behind no letter and ends before none. */
const QUOTED = /(?<![\p{L}\p{N}])(?:[‘’'](?=\S)([^‘]*\S)[’']|[“”"](?=\S)([^“]*\S)[”"])(?![\p{L}\p{N}])/u;

/** How much of a heading is searched for its title, in characters: each quotation mark in it is tried with all others. */
const LONGEST_TITLE = 1000;

/** The title that stands in quotation marks in a heading: "DP108 'Job Type'" gives "Job Type". */
export const quotedTitle = (heading: string): string | undefined => {
  const match = QUOTED.exec(heading.slice(0, LONGEST_TITLE));
  return match?.[1] ?? match?.[2];
};

/** The matter that a heading names with its title; undefined where either is missing. */
export const matterOfHeading = (heading: string, patterns: readonly string[]): Matter | undefined => {
  const code = findMatterCode(heading, patterns);
  const title = quotedTitle(heading);
  return code === undefined || title === undefined ? undefined : { code, title };
};

/** The matters that are known at a meeting: its own with the titles that they have there, then those of the book. */
export const matterTitles = ({
  matters,
  knownMatters,
}: {
  readonly matters: readonly Matter[];
  readonly knownMatters: readonly Matter[];
}): Matter[] => {
  const own = matters.filter(({ title }) => title !== '');
  const codes = new Set(own.map(({ code }) => code));
  return [...own, ...knownMatters.filter(({ code }) => !codes.has(code))];
};
