import { err, ok, type Result } from '../result.ts';
import { type BlockContent, type Run, textOf } from './block.ts';
import { wordsOf } from './block-words.ts';

/** Why words can't be put right: they do not stand in the block, or more than once. */
export type CorrectionFault = 'missing' | 'ambiguous';

const countOf = (text: string, words: string): number => text.split(words).length - 1;

/** Replaces a stretch of the text; what comes in has the form of what stood at its beginning. */
const inRuns = (runs: readonly Run[], start: number, length: number, to: string): Run[] => {
  const end = start + length;
  let at = 0;
  let isPut = false;
  const replaced = runs.map((run): Run => {
    const from = at;
    at += run.text.length;
    if (at <= start || from >= end) return run;
    const put = isPut ? '' : to;
    isPut = true;
    return { ...run, text: run.text.slice(0, Math.max(0, start - from)) + put + run.text.slice(end - from) };
  });
  return replaced.filter(({ text }) => text !== '');
};

/** The content of a block with some of its words, that stand in it once, put right. */
export const correctContent = (
  content: BlockContent,
  from: string,
  to: string,
): Result<BlockContent, CorrectionFault> => {
  const count = countOf('runs' in content ? textOf(content.runs) : wordsOf(content), from);
  if (count !== 1) return err(count === 0 ? 'missing' : 'ambiguous');
  if ('runs' in content) {
    return ok({ ...content, runs: inRuns(content.runs, textOf(content.runs).indexOf(from), from.length, to) });
  }
  // A function puts the words in as they are: in a text '$' would have a meaning.
  const put = (text: string): string => text.replace(from, () => to);
  const corrected: BlockContent =
    content.kind === 'table'
      ? { ...content, rows: content.rows.map((row) => row.map(put)) }
      : { ...content, rows: content.rows.map((row) => ({ ...row, update: put(row.update) })) };
  return wordsOf(corrected) === wordsOf(content) ? err('missing') : ok(corrected);
};
