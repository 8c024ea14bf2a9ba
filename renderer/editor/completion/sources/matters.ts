import type { LineContext } from '../../line-context.ts';
import { matchEnd, offer, type Source } from '../completion.ts';

const patternCache = new WeakMap<readonly string[], RegExp>();

/** The codes of a body, whole and right before the caret. Each body's pattern is known to be quick on so short a text. */
const codeAtEnd = (patterns: readonly string[]): RegExp => {
  const known = patternCache.get(patterns);
  if (known) return known;
  const any = patterns.map((pattern) => `(?:${pattern})`).join('|');
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(${any})$`, 'u');
  patternCache.set(patterns, made);
  return made;
};

/** The titles of a matter: the one that the book knows, and what a heading on this page calls it. */
const titlesOf = (code: string, { matters, mattersInText }: LineContext): string[] => {
  const all = [...matters, ...mattersInText()].filter((matter) => matter.code === code && matter.title !== '');
  return [...new Set(all.map(({ title }) => title))];
};

/** The code of a matter that is known: its title. */
export const completeMatters: Source = ({ text }, context) => {
  const { matterPatterns } = context;
  const found = matterPatterns.length > 0 ? matchEnd(text, codeAtEnd(matterPatterns)) : undefined;
  if (!found) return undefined;
  const { at, words: code } = found;
  const options = titlesOf(code, context).map((title) => ({
    id: `${code} ${title}`,
    label: code,
    detail: title,
    insertion: { text: `${code} ‘${title}’` },
  }));
  return offer('Title of the matter', at, options);
};
