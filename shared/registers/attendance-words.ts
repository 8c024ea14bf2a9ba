import type { AttendanceYearSheet } from '../api/attendance.ts';
import { type AttendanceCell, isCounted, type OrganisationCell } from '../domain/attendance-year.ts';
import type { MeetingStanding } from '../domain/attended-meeting.ts';

/** What stands of somebody at a meeting in a table: in words, and in signs where there is no room for them. */
export type CellWords = { readonly text: string; readonly short: string };

const RECORDED = { present: 'present', apologies: 'apologies', absent: 'absent' } as const;
const SHORT = { present: 'P', apologies: 'A', absent: 'X' } as const;

/** Behind what is worked out of arrivals and departures, so that nobody takes it for what was recorded. */
const WORKED_OUT = 'by the minutes';

const wordsOfPresent = ({ recordedPart, derived, alternateFor }: AttendanceCell): CellWords => {
  const stands = alternateFor === undefined ? '' : `alternate for ${alternateFor}`;
  const part = recordedPart ? 'part' : '';
  const seen = derived === 'part' ? `part, ${WORKED_OUT}` : '';
  const words = [stands, part, seen].filter((one) => one !== '');
  return {
    text: words.length === 0 ? RECORDED.present : words.join(', '),
    short: `${alternateFor === undefined ? SHORT.present : 'S'}${recordedPart ? '/' : ''}${derived === 'part' ? '*' : ''}`,
  };
};

const wordsOfAway = (recorded: 'apologies' | 'absent', { derived, alternate }: AttendanceCell): CellWords => {
  const came = derived === 'came' ? `came, ${WORKED_OUT}` : '';
  const stood = alternate === undefined ? '' : `alternate ${alternate}`;
  return {
    text: [RECORDED[recorded], came, stood].filter((one) => one !== '').join('; '),
    short: `${SHORT[recorded]}${derived === 'came' ? '*' : ''}${alternate === undefined ? '' : '+'}`,
  };
};

const NOT_MEMBER: CellWords = { text: 'not a member', short: '–' };
const NOT_LISTED: CellWords = { text: 'not on the list', short: '?' };

/** What is said of somebody at a meeting that was held; `isMember` of the row: of others nothing is said where they were not there. */
export const cellWords = (cell: AttendanceCell, isMember: boolean): CellWords | undefined => {
  const { recorded, alternate } = cell;
  if (recorded === 'present') return wordsOfPresent(cell);
  if (recorded !== undefined) return wordsOfAway(recorded, cell);
  if (!isMember) return undefined;
  if (!cell.isMember) return NOT_MEMBER;
  return alternate === undefined
    ? NOT_LISTED
    : { text: `${NOT_LISTED.text}; alternate ${alternate}`, short: `${NOT_LISTED.short}+` };
};

/** What is said of an organisation at a meeting. */
export const organisationWords: Readonly<Record<OrganisationCell, CellWords>> = {
  represented: { text: 'represented', short: 'P' },
  'not represented': { text: 'not represented', short: 'X' },
  'no member': { text: 'no member', short: '–' },
};

/** What is said of a meeting that is not counted. */
export const standingWords: Readonly<Record<MeetingStanding, string>> = {
  held: '',
  inquorate: 'inquorate',
  cancelled: 'cancelled',
  'no list': 'no attendance list',
};

/** What stands in the place of everybody at a meeting that was not held, or of whose people nothing is known. */
export const nobodyWords = {
  cancelled: { text: standingWords.cancelled, short: 'C' },
  'no list': { text: standingWords['no list'], short: 'N' },
} as const satisfies Partial<Record<MeetingStanding, CellWords>>;

/** What the signs mean. */
export const SIGNS = [
  'P present; P/ for part, as recorded; P* for part, worked out of arrivals and departures; S stood in for a member.',
  'A apologies; X absent; A* came after all, worked out; + an alternate stood in; ? not on the list; – not a member then.',
] as const;

/** What the signs mean that a list on paper has besides. */
export const PAPER_SIGNS = [
  ...SIGNS,
  'C cancelled; N no attendance list. At: meetings attended, of: those possible; Al: by an alternate; B: besides.',
] as const;

const meetings = (count: number): string => (count === 1 ? '1 meeting' : `${count} meetings`);

/** What is counted and what is not, in sentences, and what to do about it. */
export const countedWords = ({ year, planned, undated, hasSeats }: AttendanceYearSheet): string => {
  const held = year.meetings.filter(isCounted).length;
  const rest = year.meetings.length - held;
  return [
    `${meetings(held)} counted.`,
    rest === 0 ? '' : `${meetings(rest)} shown and not counted.`,
    planned === 0 ? '' : `${meetings(planned)} only planned, and not here.`,
    undated === 0 ? '' : `${meetings(undated)} of this body without a date, in no year: give each its day on its plan.`,
    hasSeats ? '' : 'Nobody has a seat yet: with the terms of its members it is known who could have come.',
  ]
    .filter(Boolean)
    .join(' ');
};
