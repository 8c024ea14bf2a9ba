import { formatLongDate } from '../dates.ts';
import { type ListedDecision, placeOfDecision } from '../domain/listed-decision.ts';
import { confidentialNotice } from '../minutes-document/build/confidential.ts';
import type { Readers } from '../minutes-document/orders.ts';
import type { Cell, Column, Row, Table } from '../tables/table.ts';
import type { RegisterOrderOf } from './orders.ts';

type Order = RegisterOrderOf<'decisions'>;

/** Stands in place of all that others may not know of a decision. */
export const WITHHELD_DECISION = 'Confidential';

type DecisionColumn = Column & { readonly cell: (decision: ListedDecision) => Cell };

const day = (date: string | undefined): Cell => (date === undefined ? undefined : { date });

const HOW = { minuted: 'at the meeting', 'ex-committee': 'by correspondence', 'chair action': 'by the Chair' } as const;

const WHERE: DecisionColumn = { title: 'Where', kind: 'text', width: 18, cell: placeOfDecision };
const TEXT: DecisionColumn = { title: 'Decision', kind: 'text', width: 70, cell: ({ text }) => text.trim() };

/** What everybody may know of a decision that is not confidential. */
const FOR_ALL: readonly DecisionColumn[] = [
  WHERE,
  { title: 'Date', kind: 'date', width: 12, cell: ({ date }) => day(date) },
  { title: 'Verb', kind: 'text', width: 16, cell: ({ verb }) => verb },
  TEXT,
  { title: 'Matter', kind: 'text', width: 12, cell: ({ matterCode }) => matterCode },
  { title: 'Body', kind: 'text', width: 10, inSheetsAlone: true, cell: ({ bodyCode }) => bodyCode },
  { title: 'How', kind: 'text', width: 18, inSheetsAlone: true, cell: ({ kind }) => HOW[kind] },
];

/** What is kept between meetings, and who may read a decision, is for those who may read everything. */
const COLUMNS: Readonly<Record<Readers, readonly DecisionColumn[]>> = {
  public: FOR_ALL,
  full: [
    ...FOR_ALL,
    { title: 'Review by', kind: 'date', width: 12, cell: ({ reviewOn }) => day(reviewOn) },
    { title: 'Expires on', kind: 'date', width: 12, cell: ({ expiresOn }) => day(expiresOn) },
    { title: 'Recommendation', kind: 'text', width: 14, cell: ({ recommendation }) => recommendation },
    {
      title: 'Confidential',
      kind: 'text',
      width: 13,
      cell: ({ confidential }) => (confidential && 'confidential') || undefined,
    },
  ],
};

/** What may be asked for without saying anything of a confidential decision but that it is there. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([
  'body',
  'meetingId',
  'from',
  'to',
  'kind',
  'noted',
] satisfies (keyof Order['filter'])[]);

/** Whether being on the list tells more of a decision than where it was taken: that it has these words, or a vote. */
export const tellsOfDecisions = ({ filter, sort }: Pick<Order, 'filter' | 'sort'>): boolean =>
  sort !== 'date' || Object.entries(filter).some(([name, wanted]) => wanted !== undefined && !SAYS_NOTHING.has(name));

/** The decisions that a list shows: where its place in it would tell something, a confidential one is not there. */
export const shownDecisions = (all: readonly ListedDecision[], order: Order): readonly ListedDecision[] =>
  order.version === 'public' && tellsOfDecisions(order) ? all.filter(({ confidential }) => !confidential) : all;

const withheldRow = (columns: readonly DecisionColumn[], decision: ListedDecision): Row =>
  columns.map((column) => {
    if (column === WHERE) return WHERE.cell(decision);
    return column === TEXT ? WITHHELD_DECISION : undefined;
  });

const rowOf = (columns: readonly DecisionColumn[], isPublic: boolean, decision: ListedDecision): Row =>
  isPublic && decision.confidential ? withheldRow(columns, decision) : columns.map(({ cell }) => cell(decision));

/** What was looked for may be confidential itself: a public list says the body alone. */
const notesOf = ({ filter, version, asOf, sort }: Order, many: number): string[] => {
  const { body, text = '', verb, matter, from, to } = filter;
  const chosen = [
    text.trim() === '' ? undefined : `With ‘${text.trim()}’`,
    verb,
    matter,
    from && `From ${formatLongDate(from)}`,
    to && `To ${formatLongDate(to)}`,
  ].filter((words) => words !== undefined);
  const isSelection = tellsOfDecisions({ filter, sort });
  const which =
    version === 'full' ? chosen : [isSelection ? 'A selection' : undefined].filter((one) => one !== undefined);
  return [
    [body === undefined ? 'All bodies' : `Body: ${body}`, ...which].join('. '),
    `${many} ${many === 1 ? 'decision' : 'decisions'} as of ${formatLongDate(asOf)}`,
  ];
};

/** The register of decisions as a table, for those who may read everything or for others. Pure. */
export const decisionsTable = (all: readonly ListedDecision[], order: Order): Table => {
  const columns = COLUMNS[order.version];
  const isPublic = order.version === 'public';
  const shown = shownDecisions(all, order);
  return {
    title: 'Decisions',
    notes: notesOf(order, shown.length),
    columns: columns.map(({ cell: _cell, ...column }) => column),
    rows: shown.map((decision) => rowOf(columns, isPublic, decision)),
    day: order.asOf,
    ...(!isPublic &&
      shown.some(({ confidential }) => confidential) && { confidential: confidentialNotice('This list') }),
  };
};
