import type { DocumentBlock, MinutesDocument } from '../model.ts';
import { cleanText, lineOf } from './line.ts';

const BEGIN = 'CONFIDENTIAL – not for publication';
const END = 'End of confidential minutes';

const mark = (text: string, keepWithNext: boolean): DocumentBlock => ({
  kind: 'paragraph',
  role: 'confidentialMark',
  line: lineOf(text),
  confidential: true,
  keepWithNext,
});

/** Says in words where each confidential stretch begins and ends, for readers who don't see how it is set apart. */
export const markStretches = (blocks: readonly DocumentBlock[]): readonly DocumentBlock[] =>
  blocks.flatMap((block, index) => {
    if (!block.confidential) return [block];
    const begins = !blocks[index - 1]?.confidential;
    const ends = !blocks[index + 1]?.confidential;
    return [...(begins ? [mark(BEGIN, true)] : []), block, ...(ends ? [mark(END, false)] : [])];
  });

/** What a document with confidential minutes in it says of itself; the class of the body is that of the public version. */
export const confidentialWords = (classification: string | undefined): Required<MinutesDocument>['confidential'] => {
  const name = cleanText(classification ?? '').trim();
  const ofPublic = name === '' ? '' : ` The class ${name} is that of the public version.`;
  return {
    mark: 'CONFIDENTIAL – full version, not for publication',
    notice: `This is the full version of these minutes. It contains confidential minutes, marked where they stand, and must not be published.${ofPublic}`,
  };
};
