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

/** The code of a matter that the book knows: its title. */
export const completeMatters: Source = ({ text }, { matters, matterPatterns }) => {
  if (matterPatterns.length === 0) return undefined;
  const code = matchEnd(text, codeAtEnd(matterPatterns));
  const found = code && matters.filter((matter) => matter.code === code.words && matter.title !== '');
  return (
    found &&
    offer(
      'Title of the matter',
      code.at,
      found.map(({ code: label, title }) => ({
        id: label,
        label,
        detail: title,
        insertion: { text: `${label} ‘${title}’` },
      })),
    )
  );
};
