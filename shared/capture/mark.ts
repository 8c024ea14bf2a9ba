import { BLANK } from './blank.ts';
import type { Reading } from './compile.ts';
import { matchAt } from './match.ts';
import type { StartOpening } from './opening.ts';
import { type PreviousBlock, readPoint } from './point.ts';

const HEADING = new RegExp(`(#{1,2})${BLANK}+`, 'y');
const BULLET = new RegExp(`-${BLANK}+`, 'y');
const PRIVATE = new RegExp(`//${BLANK}+`, 'y');

/** The forms that are a mark or a label before the text: headings, points of a list and notes. */
export const readMark = ({ text, form }: Reading, previous: PreviousBlock | undefined): StartOpening | undefined => {
  const heading = matchAt(HEADING, text, 0);
  if (heading) return { kind: 'heading', level: heading[1] === '#' ? 1 : 2, taken: heading[0] };
  const bullet = matchAt(BULLET, text, 0);
  if (bullet) return { kind: 'bullet', taken: bullet[0] };
  const note = matchAt(form.note, text, 0);
  if (note) return { kind: 'postMeetingNote', taken: note[0] };
  const own = matchAt(PRIVATE, text, 0);
  if (own) return { kind: 'privateNote', taken: own[0] };
  return readPoint(text, previous);
};
