import { formatLongDate } from '../dates.ts';
import { ownFiles } from '../domain/paper-file.ts';
import { paperTimingWords } from '../domain/paper-timing.ts';
import { isLateFor, isOpenInFull, type MeetingOfPaper, type RegisteredPaper } from '../domain/registered-paper.ts';
import { confidentialNotice } from '../minutes-document/build/confidential.ts';
import type { Readers } from '../minutes-document/orders.ts';
import type { Cell, Column, Table } from '../tables/table.ts';
import type { RegisterOrderOf } from './orders.ts';

type Order = RegisterOrderOf<'papers'>;
type PaperColumn = Column & { readonly cell: (paper: RegisteredPaper, asOf: string) => Cell };

const day = (date: string | undefined): Cell => (date === undefined ? undefined : { date });

/** What is said of a paper before each of its meetings, once where several say the same. */
const ofMeetings = ({ meetings }: RegisteredPaper, said: (meeting: MeetingOfPaper) => string | undefined): Cell =>
  [...new Set(meetings.flatMap((meeting) => said(meeting) ?? []))].join(', ') || undefined;

const lateWords = ({ meetings }: RegisteredPaper, asOf: string): Cell => {
  const timing = meetings.find((meeting) => isLateFor(meeting, asOf))?.timing;
  return timing && paperTimingWords(timing);
};

const ALL_SAID: readonly PaperColumn[] = [
  {
    title: 'Reference',
    kind: 'text',
    width: 22,
    onPaper: { width: 31 },
    cell: (paper) => ofMeetings(paper, ({ reference }) => reference),
  },
  { title: 'Title', kind: 'text', width: 50, onPaper: { width: 33 }, cell: ({ title }) => title },
  {
    title: 'Meeting',
    kind: 'text',
    width: 14,
    onPaper: { width: 18 },
    cell: (paper) => ofMeetings(paper, ({ bodyCode, meetingNumber }) => `${bodyCode} ${meetingNumber}`),
  },
  { title: 'Date', kind: 'date', width: 12, inSheetsAlone: true, cell: ({ date }) => day(date) },
  { title: 'Class', kind: 'text', width: 12, onPaper: { width: 13 }, cell: ({ classification }) => classification },
  { title: 'Version', kind: 'text', width: 10, inSheetsAlone: true, cell: ({ version }) => version },
  { title: 'Author', kind: 'text', width: 20, cell: ({ author }) => author },
  {
    title: 'Asked for',
    kind: 'text',
    width: 16,
    inSheetsAlone: true,
    cell: (paper) => ofMeetings(paper, ({ asked }) => asked),
  },
];

/** What an agenda tells everybody of a paper that no class has opened yet. */
const OF_TITLED: ReadonlySet<string> = new Set(['Reference', 'Title', 'Meeting']);

const FOR_ALL: readonly PaperColumn[] = ALL_SAID.map((column) => ({
  ...column,
  cell: (paper, asOf) => (OF_TITLED.has(column.title) || isOpenInFull(paper) ? column.cell(paper, asOf) : undefined),
}));

/** What files there are, and how they came, is the secretary's own. */
const COLUMNS: Readonly<Record<Readers, readonly PaperColumn[]>> = {
  public: FOR_ALL,
  full: [
    // On paper there is no room for more.
    ...ALL_SAID.map((column) => (column.title === 'Author' ? { ...column, inSheetsAlone: true as const } : column)),
    {
      title: 'Attachments',
      kind: 'text',
      width: 30,
      inSheetsAlone: true,
      cell: ({ attachments }) => attachments.map(({ title }) => title).join(', ') || undefined,
    },
    { title: 'Files', kind: 'number', width: 8, inSheetsAlone: true, cell: ({ files }) => ownFiles(files).length },
    { title: 'Late', kind: 'text', width: 16, onPaper: { width: 15 }, cell: lateWords },
    {
      title: 'Confidential',
      kind: 'text',
      width: 13,
      onPaper: { width: 24 },
      cell: ({ confidential }) => (confidential ? 'confidential' : undefined),
    },
  ],
};

/** What was looked for may be confidential itself: a public list says the body alone. */
const notesOf = ({ filter, version, asOf }: Order, many: number): string[] => {
  const { body, text = '', without, late } = filter;
  const chosen = [
    ...(text.trim() === '' ? [] : [`With \u2018${text.trim()}\u2019`]),
    ...(without === undefined ? [] : [`Without ${without}`]),
    ...(late ? ['Late'] : []),
  ];
  const selection = chosen.length === 0 ? [] : ['A selection'];
  return [
    [body === undefined ? 'All bodies' : `Body: ${body}`, ...(version === 'full' ? chosen : selection)].join('. '),
    `${many} ${many === 1 ? 'paper' : 'papers'} as of ${formatLongDate(asOf)}`,
  ];
};

/** The register of papers as a table, of what its readers may know. Pure. */
export const papersTable = (papers: readonly RegisteredPaper[], order: Order): Table => {
  const columns = COLUMNS[order.version];
  return {
    title: 'Papers',
    notes: notesOf(order, papers.length),
    columns: columns.map(({ cell: _cell, ...column }) => column),
    rows: papers.map((paper) => columns.map(({ cell }) => cell(paper, order.asOf))),
    day: order.asOf,
    ...(order.version === 'full' &&
      papers.some(({ confidential }) => confidential) && { confidential: confidentialNotice('This list') }),
  };
};
