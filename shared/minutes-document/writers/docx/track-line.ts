import { differenceOf, type Piece } from '../../../domain/difference.ts';
import { joinSpans, plainText, sliceLine } from '../../build/line.ts';
import type { Line } from '../../model.ts';

/** A stretch of a line that stands, is gone, or came. */
export type TrackedStretch = { readonly how: Piece['how']; readonly line: Line };

/** Words that stand in both, but in another form, are gone in the one and came in the other. */
const standing = (was: Line, is: Line): TrackedStretch[] =>
  JSON.stringify(was) === JSON.stringify(is)
    ? [{ how: 'same', line: is }]
    : [
        { how: 'gone', line: was },
        { how: 'come', line: is },
      ];

/** Two lines laid over each other, word by word, each word in its form. */
export const trackLine = (before: Line, after: Line): TrackedStretch[] => {
  let [was, is] = [0, 0];
  return differenceOf(plainText(before), plainText(after)).flatMap(({ how, text }): TrackedStretch[] => {
    const [fromWas, fromIs] = [was, is];
    if (how !== 'come') was += text.length;
    if (how !== 'gone') is += text.length;
    if (how === 'gone') return [{ how, line: sliceLine(before, fromWas, was) }];
    if (how === 'come') return [{ how, line: sliceLine(after, fromIs, is) }];
    return standing(sliceLine(before, fromWas, was), sliceLine(after, fromIs, is));
  });
};

/** A line with its number before it, as literal text. */
export const numbered = (number: string | undefined, line: Line): Line =>
  number === undefined ? line : joinSpans([{ text: `${number}\t` }, ...line]);
