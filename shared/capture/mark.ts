import { BLANK } from './blank.ts';
import { matchAt } from './compile.ts';
import type { Opening, PreviousBlock } from './opening.ts';

const HEADING = new RegExp(`(#{1,2})${BLANK}+`, 'y');
const BULLET = new RegExp(`-${BLANK}+`, 'y');
const NUMBERED = new RegExp(`([1-9]\\d{0,3})\\.${BLANK}+`, 'y');
const NOTE_WORDS = '(?:Post[ -][Mm]eeting [Nn]ote|POST[ -]MEETING NOTE):';
const NOTE = new RegExp(`(?:PMN(?::|(?=${BLANK}))|${NOTE_WORDS})${BLANK}*`, 'y');

const readNumbered = (text: string, previous: PreviousBlock | undefined): Opening | undefined => {
  const [taken, digits] = matchAt(NUMBERED, text, 0) ?? [];
  if (taken === undefined) return undefined;
  const number = Number(digits);
  const next = previous?.kind === 'numbered' && previous.number !== undefined ? previous.number + 1 : 1;
  return number === 1 || number === next ? { kind: 'numbered', number, taken } : undefined;
};

/** The forms that are the same for every body: headings, points of a list and post-meeting notes. */
export const readMark = (text: string, previous: PreviousBlock | undefined): Opening | undefined => {
  const heading = matchAt(HEADING, text, 0);
  if (heading) return { kind: 'heading', level: heading[1] === '#' ? 1 : 2, taken: heading[0] };
  const bullet = matchAt(BULLET, text, 0);
  if (bullet) return { kind: 'bullet', taken: bullet[0] };
  const note = matchAt(NOTE, text, 0);
  if (note) return { kind: 'postMeetingNote', taken: note[0] };
  return readNumbered(text, previous);
};
