import { findGaps } from '../../shared/capture/gaps.ts';
import { findInitials } from '../../shared/capture/initials-in-text.ts';
import { findMatters } from '../../shared/capture/matters-in-text.ts';
import { lettersOf } from '../../shared/domain/matter-entry.ts';
import type { LineContext } from './line-context.ts';

/** What is pointed out in a text and stays text; places count from its start. */
export type TextMark = {
  readonly start: number;
  readonly end: number;
  readonly kind: 'gap' | 'initials' | 'unknownInitials' | 'misfit' | 'unknownMatter';
  /** What it says to who asks. */
  readonly hint: string;
};

const gapMarks = (text: string): TextMark[] =>
  findGaps(text).map(({ start, end, words }) => ({
    start,
    end,
    kind: 'gap',
    hint: words === '' ? 'A gap to fill in' : `A gap to fill in: ${words}`,
  }));

/** Initials in brackets behind their organisation say enough themselves, as long as somebody has them. */
const initialsMarks = (text: string, { capture }: LineContext): TextMark[] =>
  findInitials(text, capture).flatMap(({ start, end, initials, person, isBracketed }): TextMark[] => {
    if (person === undefined) {
      return [{ start, end, kind: 'unknownInitials', hint: `Nobody on the attendance list is ${initials}` }];
    }
    const name = capture.people.find(({ id }) => id === person)?.name ?? initials;
    return isBracketed
      ? []
      : [{ start, end, kind: 'initials', hint: `The initials of ${name}, or another abbreviation` }];
  });

/** Whether the register has matters of this kind, and this is none of them. */
const isUnknown = (code: string, { matters }: LineContext): boolean =>
  matters.every((known) => known.code !== code) && matters.some((known) => lettersOf(known.code) === lettersOf(code));

const matterMarks = (text: string, context: LineContext): TextMark[] =>
  findMatters(text, context).flatMap(({ start, end, code, title, misfit }): TextMark[] => {
    if (misfit !== undefined) return [{ start, end, kind: 'misfit', hint: `${code} is known as ‘${title}’` }];
    if (!isUnknown(code, context)) return [];
    return [{ start, end, kind: 'unknownMatter', hint: `${code} is in no register yet` }];
  });

/** All that is pointed out in a text. */
export const textMarks = (text: string, context: LineContext): TextMark[] => [
  ...gapMarks(text),
  ...initialsMarks(text, context),
  ...matterMarks(text, context),
];
