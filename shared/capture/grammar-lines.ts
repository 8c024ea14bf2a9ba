import type { Opening } from './opening.ts';

/** One line of the list of what can be typed in the text of minutes: what is typed, and what comes of it. */
export type GrammarLine = {
  readonly typed: string;
  readonly becomes: string;
  /** A whole line that is such a one where AB is present and HWG 6/02 is known, and what it is read as. */
  readonly example?: readonly [line: string, kind: Opening['kind']];
};

/** What a line of the minutes becomes by how it begins: the list that people are shown and print. */
export const grammarLines: readonly GrammarLine[] = [
  {
    typed: 'AGREED …',
    becomes: 'a decision; so with every verb of the body in capitals',
    example: ['AGREED to go on', 'decision'],
  },
  {
    typed: 'ACTION AB: … by 30 June',
    becomes: 'an action, numbered at once; owner and due are read from the words',
    example: ['ACTION AB: to write by 30 June 2026', 'action'],
  },
  {
    typed: 'number of an action: …',
    becomes: 'that action; one of an earlier meeting as a row of the actions outstanding',
    example: ['HWG 6/02: done', 'outstanding'],
  },
  { typed: '# and ##', becomes: 'headings', example: ['## Tides', 'heading'] },
  { typed: '-', becomes: 'a bullet', example: ['- one', 'bullet'] },
  { typed: '1. (a) (i)', becomes: 'a numbered point', example: ['1. one', 'numbered'] },
  { typed: 'PMN …', becomes: 'a post-meeting note', example: ['PMN sent', 'postMeetingNote'] },
  { typed: '// …', becomes: 'a private note, in no document', example: ['// ask AB', 'privateNote'] },
  {
    typed: '+AB 10:25 and -AB',
    becomes: 'who came and who left; -AB items 4-7 for who is away for items',
    example: ['+AB 10:25', 'attendanceEvent'],
  },
  {
    typed: '!AB left: …, !AB left items 4-7',
    becomes: 'an interest, and what became of it: left, silent, spoke, dispensation, noted',
    example: ['!AB left: holds shares in the bidder', 'interest'],
  },
  {
    typed: 'VOTE 5-2-1',
    becomes: 'the vote on the decision above; also by initials, nem con, unanimous',
    example: ['VOTE 5-2-1', 'vote'],
  },
  {
    typed: 'AB: …',
    becomes: 'who said it, in the form of the body',
    example: ['AB: asked for the figures', 'attribution'],
  },
  { typed: '@@ …', becomes: 'in any text: a gap to be filled, counted until it is' },
  {
    typed: '@AB ;text LP014',
    becomes: 'in any text, taken by Tab: a person, a text of the body, the title of a matter',
  },
  { typed: '/', becomes: 'on an empty line: the menu of all this' },
  {
    typed: '\\',
    becomes: 'before any of these: the line stays as it is typed',
    example: ['\\AGREED to go on', 'plain'],
  },
];
