import type { BlockContent, Run } from '../domain/block.ts';
import type { SourceText } from './source-text.ts';
import type { WordParagraph } from './word-text.ts';

const DEEPEST = 8;
/** A number or a bullet that was typed, or that the program printed before a point. */
const TYPED_NUMBER = /^(?:\(?\w{1,4}[.)]|[•–▪])\t/u;

const trimmed = (runs: readonly Run[]): Run[] =>
  runs
    .map((run, at) => ({
      ...run,
      text: at === 0 ? run.text.trimStart() : run.text,
    }))
    .map((run, at) => ({ ...run, text: at === runs.length - 1 ? run.text.trimEnd() : run.text }))
    .filter(({ text }) => text !== '');

const runsOf = ({ runs }: WordParagraph): Run[] => {
  const taken = runs
    .filter(({ deleted }) => !deleted)
    .map(({ text, bold, italic }, at) => ({
      text: at === 0 ? text.replace(TYPED_NUMBER, '') : text,
      ...(bold && { bold }),
      ...(italic && { italic }),
    }));
  return trimmed(taken);
};

/** What a paragraph that came becomes: a point where the line before it is one and it looks so too, else plain text. */
export const addedBlock = (paragraph: WordParagraph, before: SourceText | undefined): BlockContent => {
  const runs = runsOf(paragraph);
  const content = before?.kind === 'block' ? before.content : undefined;
  if (content?.kind === 'numbered' && TYPED_NUMBER.test(paragraph.runs[0]?.text ?? '')) return { ...content, runs };
  if (content?.kind === 'bullet' && paragraph.depth !== undefined) {
    return { kind: 'bullet', depth: Math.min(paragraph.depth, DEEPEST), runs };
  }
  return { kind: 'paragraph', runs };
};
