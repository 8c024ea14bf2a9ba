/*
 * Pieces of regular expressions that the grammar shares. A blank is a space, a tab or the space that browsers put
 * where one would collapse; a line break is none.
 */

export const BLANK = '[ \\t\\u00a0]';
/** Stands after a word that has to be whole: 'AGREED' is not in 'AGREED-upon' or 'AGREEDLY'. */
export const WORD_END = "(?![\\p{L}\\p{N}_]|['’-][\\p{L}\\p{N}])";

/** Stands between the names of a list: ',', 'and', '&', '/', ', and'. */
export const LIST_SEPARATOR = `(?:${BLANK}*(?:,(?:${BLANK}*&|${BLANK}*and(?=${BLANK}))?|&|/)|${BLANK}+and(?=${BLANK}))${BLANK}*`;

export const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\u00a0';

/** The place of the first character from `at` on that is no blank. */
export const skipBlanks = (text: string, at: number): number => {
  let next = at;
  while (isBlank(text[next])) next += 1;
  return next;
};

/** The same words with plain spaces: a document sets others into its references, so that no line ends in them. */
export const plainBlanks = (text: string): string => text.replaceAll('\u00a0', ' ');

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Text as the source of a pattern, in which one blank stands for any number of them. */
export const wordsSource = (text: string): string => text.trim().split(/\s+/u).map(escaped).join(`${BLANK}+`);

/** One of the texts as the source of a pattern, the longest first. There has to be at least one. */
export const oneOf = (texts: readonly string[]): string =>
  `(?:${[...texts]
    .sort((a, b) => b.length - a.length)
    .map(wordsSource)
    .join('|')})`;
