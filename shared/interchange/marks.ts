import type { FileDecision } from './schema.ts';

/** Where a decision stands in its text: from the first letter of the verb to the end of the clause. */
export type Mark = { readonly verb: string; readonly start: number; readonly end: number };

/** The words by which a decision is found in its paragraph. */
export const wordsOf = ({ verb, text }: FileDecision): string => `${verb} ${text}`;

/** How often `words` stand in `text`, overlapping ones too. */
export const countOf = (text: string, words: string): number => {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count += 1;
  return count;
};

/** The places of decisions that stand exactly once in `text` each, in the order of the text. */
export const marksOf = (text: string, decisions: readonly FileDecision[]): Mark[] =>
  decisions
    .map((decision) => {
      const start = text.indexOf(wordsOf(decision));
      return { verb: decision.verb, start, end: start + wordsOf(decision).length };
    })
    .toSorted((a, b) => a.start - b.start);
