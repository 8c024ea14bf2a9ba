import { findGaps } from '../../shared/capture/gaps.ts';
import { findInitials } from '../../shared/capture/initials-in-text.ts';
import { findMatters } from '../../shared/capture/matters-in-text.ts';
import type { LineContext } from './line-context.ts';

/** What is pointed out in a text and stays text; places count from its start. */
export type TextMark = {
  readonly start: number;
  readonly end: number;
  readonly kind: 'gap' | 'initials' | 'unknownInitials' | 'misfit';
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

const matterMarks = (text: string, context: LineContext): TextMark[] =>
  findMatters(text, context).flatMap(({ start, end, code, title, misfit }): TextMark[] =>
    misfit === undefined ? [] : [{ start, end, kind: 'misfit', hint: `${code} is known as ‘${title}’` }],
  );

/** All that is pointed out in a text. */
export const textMarks = (text: string, context: LineContext): TextMark[] => [
  ...gapMarks(text),
  ...initialsMarks(text, context),
  ...matterMarks(text, context),
];
