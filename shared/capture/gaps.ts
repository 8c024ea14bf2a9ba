import { endsSentence } from './sentence.ts';

/** A gap left in a text: `text.slice(start, end)` is '@@ figure from JH'; `words` may be ''. */
export type Gap = { readonly start: number; readonly end: number; readonly words: string };

const OPEN = /@{2,}/gu;

/** A gap goes to the end of its sentence, or of the line, or to the next one. */
const gapEnd = (text: string, from: number, limit: number): number => {
  for (let at = from; at < limit; at += 1) {
    if (text[at] === '\n' || endsSentence(text, at)) return at;
  }
  return limit;
};

/** The gaps of a text, in order: each '@@' is one, with the words that follow it in its sentence. */
export const findGaps = (text: string): Gap[] => {
  // Asked of the whole block at every key, and nearly always for nothing.
  if (!text.includes('@@')) return [];
  const opens = [...text.matchAll(OPEN)];
  return opens.map(({ index, 0: mark }, which) => {
    const from = index + mark.length;
    const words = text.slice(from, gapEnd(text, from, opens[which + 1]?.index ?? text.length));
    return { start: index, end: from + words.trimEnd().length, words: words.trim() };
  });
};
