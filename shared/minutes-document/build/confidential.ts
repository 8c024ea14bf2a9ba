import type { MinutesVersion } from '../minutes-version.ts';
import type { DocumentBlock, MinutesDocument } from '../model.ts';
import { cleanText, lineOf } from './line.ts';

const BEGIN = 'CONFIDENTIAL – not for publication';

const mark = (text: string, keepWithNext: boolean): DocumentBlock => ({
  kind: 'paragraph',
  role: 'confidentialMark',
  line: lineOf(text),
  confidential: true,
  keepWithNext,
});

/**
 * Says in words where each confidential stretch begins and ends, for readers who don't see how it is set apart: of
 * minutes, or of another document.
 */
export const markStretches = (blocks: readonly DocumentBlock[], of = 'minutes'): readonly DocumentBlock[] =>
  blocks.flatMap((block, index) => {
    if (!block.confidential) return [block];
    const begins = !blocks[index - 1]?.confidential;
    const ends = !blocks[index + 1]?.confidential;
    return [...(begins ? [mark(BEGIN, true)] : []), block, ...(ends ? [mark(`End of confidential ${of}`, false)] : [])];
  });

/** What a document with confidential words in it says of itself: on every page, and at its beginning. */
export type ConfidentialWords = Required<MinutesDocument>['confidential'];

/** What the full minutes say of themselves; the class of the body is that of the public version. */
const fullWords = (classification: string | undefined): ConfidentialWords => {
  const name = cleanText(classification ?? '').trim();
  const ofPublic = name === '' ? '' : ` The class ${name} is that of the public version.`;
  return {
    mark: 'CONFIDENTIAL – full version, not for publication',
    notice: `This is the full version of these minutes. It contains confidential minutes, marked where they stand, and must not be published.${ofPublic}`,
  };
};

const ALONE: ConfidentialWords = {
  mark: 'CONFIDENTIAL – not for publication',
  notice:
    'These are the confidential minutes of this meeting alone, under the numbers that they have in the full version. They must not be published.',
};

/** What a document with confidential minutes in it says of itself. */
export const confidentialWords = (version: MinutesVersion, classification: string | undefined): ConfidentialWords =>
  version === 'confidential' ? ALONE : fullWords(classification);

/** The same of a document that is no minutes: 'This agenda'. */
export const confidentialNotice = (what: string): ConfidentialWords => ({
  mark: BEGIN,
  notice: `${what} contains confidential words, marked where they stand, and must not be published.`,
});
