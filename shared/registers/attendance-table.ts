import { formatLongDate, formatShortDate } from '../dates.ts';
import {
  type AttendanceYear,
  type AttendedOrganisation,
  type AttendedPerson,
  isCounted,
  percentOf,
} from '../domain/attendance-year.ts';
import type { AttendedMeeting } from '../domain/attended-meeting.ts';
import { confidentialNotice } from '../minutes-document/build/confidential.ts';
import type { Cell, Column, Row, RowGroup, Table } from '../tables/table.ts';
import { cellWords, nobodyWords, organisationWords, PAPER_SIGNS, standingWords } from './attendance-words.ts';
import type { RegisterOrderOf } from './orders.ts';

type Order = RegisterOrderOf<'attendance'>;

/** What the table is made of beside the year itself. */
export type AttendanceListed = {
  readonly year: AttendanceYear;
  /** Whether others would see any of it otherwise. */
  readonly confidential: boolean;
  readonly planned: number;
  /** Meetings without a date, which are in no year. */
  readonly undated: number;
};

/** What is said of a meeting in the head of its column. */
export const meetingMarks = ({ standing, withoutQuorum }: AttendedMeeting): string =>
  standingWords[standing] || (withoutQuorum ? 'no quorum by the list' : '');

const headOf = (meeting: AttendedMeeting): string => {
  const marks = meetingMarks(meeting);
  return `${meeting.number}, ${formatShortDate(meeting.date)}${marks === '' ? '' : `, ${marks}`}`;
};

const meetingColumn = (meeting: AttendedMeeting): Column => ({
  title: headOf(meeting),
  kind: 'text',
  width: 16,
  onPaper: { title: meeting.number, width: 7 },
});

/** The numbers at the end, and what stands above them on paper. */
const NUMBERS = [
  ['Attended', 'At'],
  ['Possible', 'of'],
  ['Percent', '%'],
  ['By an alternate', 'Al'],
  ['Besides', 'B'],
] as const;

const columnsOf = ({ meetings }: AttendanceYear): Column[] => [
  { title: 'Who', kind: 'text', width: 24, onPaper: { width: 20 } },
  { title: 'Organisation', kind: 'text', width: 20, inSheetsAlone: true },
  { title: 'As', kind: 'text', width: 13, inSheetsAlone: true },
  ...meetings.map(meetingColumn),
  ...NUMBERS.map(
    ([title, short]): Column => ({ title, kind: 'number', width: 10, onPaper: { title: short, width: 6 } }),
  ),
];

/** Of a meeting that was not held, or of whose people nothing is known, that is said in the place of everybody. */
const cellsOf = ({ meetings }: AttendanceYear, cellAt: (at: number) => Cell): Cell[] =>
  meetings.map(({ standing }, at) =>
    standing === 'cancelled' || standing === 'no list' ? nobodyWords[standing] : cellAt(at),
  );

/** The days of the meetings, which have no room above their columns on paper. */
const daysOf = ({ meetings }: AttendanceYear): string =>
  `Meetings: ${meetings.map((meeting) => headOf(meeting).replace(',', ' on')).join('; ')}`;

const ifAny = (count: number): Cell => (count === 0 ? undefined : count);

const sums = (row: { readonly attended: number; readonly possible: number }): Cell[] =>
  row.possible === 0 ? [undefined, undefined, undefined] : [row.attended, row.possible, percentOf(row)];

const personRow = (year: AttendanceYear, person: AttendedPerson): Row => {
  const { name, organisation, isMember, cells, represented, besides } = person;
  return [
    name,
    organisation,
    isMember ? 'member' : 'other',
    ...cellsOf(year, (at) => cells[at] && cellWords(cells[at], isMember)),
    ...sums(person),
    ifAny(represented),
    ifAny(besides),
  ];
};

const organisationRow = (year: AttendanceYear, organisation: AttendedOrganisation): Row => [
  organisation.name,
  undefined,
  'organisation',
  ...cellsOf(year, (at) => organisation.cells[at] && organisationWords[organisation.cells[at]]),
  ...sums(organisation),
  undefined,
  undefined,
];

const counted = (many: number, one: string): string => `${many} ${one}${many === 1 ? '' : 's'}`;

const notesOf = ({ year, planned, undated }: AttendanceListed, { filter, asOf }: Order): string[] => {
  const { from, to } = filter.span;
  const held = year.meetings.filter(isCounted).length;
  const notHeld = year.meetings.length - held;
  return [
    `From ${formatLongDate(from)} to ${formatLongDate(to)}, as of ${formatLongDate(asOf)}`,
    [
      `${counted(held, 'meeting')} counted`,
      ...(notHeld === 0 ? [] : [`${notHeld} shown and not counted`]),
      ...(planned === 0 ? [] : [`${planned} only planned and left out`]),
      ...(undated === 0 ? [] : [`${undated} of this body without a date, and in no year`]),
    ].join('; '),
    'A member could attend a meeting where a term of theirs held on its day. Besides: as no member.',
  ];
};

/** Attendance over a year as a table, of what its readers may know. Pure. */
export const attendanceTable = (listed: AttendanceListed, order: Order): Table => {
  const { year, confidential } = listed;
  const rowsOf = (isMember: boolean): Row[] =>
    year.people.filter((person) => person.isMember === isMember).map((person) => personRow(year, person));
  const groups: readonly RowGroup[] = [
    { title: 'Members', rows: rowsOf(true) },
    { title: 'Others who came', rows: rowsOf(false) },
    { title: 'Organisations of members', rows: year.organisations.map((one) => organisationRow(year, one)) },
  ];
  return {
    title: 'Attendance',
    notes: notesOf(listed, order),
    paperNotes: [daysOf(year), ...PAPER_SIGNS],
    columns: columnsOf(year),
    rows: groups.flatMap(({ rows }) => rows),
    groups: groups.filter(({ rows }) => rows.length > 0),
    day: order.asOf,
    ...(order.version === 'full' && confidential && { confidential: confidentialNotice('This list') }),
  };
};
