import { formatLongDate } from '../dates.ts';
import type { ListedMatter } from '../domain/listed-matter.ts';
import { codeOf, lettersOf } from '../domain/matter-entry.ts';
import { confidentialNotice } from '../minutes-document/build/confidential.ts';
import type { Readers } from '../minutes-document/orders.ts';
import type { Cell, Column, Table } from '../tables/table.ts';
import type { RegisterOrderOf } from './orders.ts';

type Order = RegisterOrderOf<'matters'>;
type MatterColumn = Column & { readonly cell: (matter: ListedMatter) => Cell };

const day = (date: string | undefined): Cell => (date === undefined ? undefined : { date });
const earlier = ({ codes }: ListedMatter): string =>
  codes
    .slice(0, -1)
    .map(({ code }) => code)
    .join(', ');

const FOR_ALL: readonly MatterColumn[] = [
  { title: 'Code', kind: 'text', width: 12, cell: codeOf },
  {
    title: 'Earlier codes',
    kind: 'text',
    width: 14,
    inSheetsAlone: true,
    cell: (matter) => earlier(matter) || undefined,
  },
  { title: 'Title', kind: 'text', width: 50, cell: ({ title }) => title },
  { title: 'Kind', kind: 'text', width: 16, cell: (matter) => matter.kind ?? lettersOf(codeOf(matter)) },
  { title: 'Proposer', kind: 'text', width: 20, cell: ({ proposer }) => proposer },
  { title: 'On behalf of', kind: 'text', width: 20, inSheetsAlone: true, cell: ({ onBehalfOf }) => onBehalfOf },
  { title: 'Organisation', kind: 'text', width: 20, inSheetsAlone: true, cell: ({ organisation }) => organisation },
  { title: 'Lead analyst', kind: 'text', width: 18, cell: ({ leadAnalyst }) => leadAnalyst },
  { title: 'Stage', kind: 'text', width: 16, cell: ({ stage }) => stage },
  { title: 'Raised', kind: 'date', width: 12, inSheetsAlone: true, cell: ({ raised }) => day(raised) },
  { title: 'Closed', kind: 'date', width: 12, inSheetsAlone: true, cell: ({ closed }) => day(closed) },
  { title: 'Web address', kind: 'text', width: 30, inSheetsAlone: true, cell: ({ webAddress }) => webAddress },
];

/** When a body met about it, and how many actions are open, may come from confidential minutes. */
const COLUMNS: Readonly<Record<Readers, readonly MatterColumn[]>> = {
  public: FOR_ALL,
  full: [
    ...FOR_ALL,
    { title: 'Comes back by', kind: 'date', width: 12, inSheetsAlone: true, cell: ({ due }) => day(due) },
    { title: 'Last discussed', kind: 'date', width: 12, cell: ({ lastMet }) => day(lastMet) },
    { title: 'Open actions', kind: 'number', width: 12, inSheetsAlone: true, cell: ({ openActions }) => openActions },
    {
      title: 'Confidential',
      kind: 'text',
      width: 13,
      cell: ({ confidential }) => (confidential ? 'confidential' : undefined),
    },
  ],
};

/** The register of matters as a table, of what its readers may know. Pure. */
export const mattersTable = (matters: readonly ListedMatter[], { version, asOf }: Order): Table => {
  const columns = COLUMNS[version];
  const many = matters.length;
  return {
    title: 'Matters',
    notes: [`${many} ${many === 1 ? 'matter' : 'matters'} as of ${formatLongDate(asOf)}`],
    columns: columns.map(({ cell: _cell, ...column }) => column),
    rows: matters.map((matter) => columns.map(({ cell }) => cell(matter))),
    day: asOf,
    ...(version === 'full' &&
      matters.some(({ confidential }) => confidential) && { confidential: confidentialNotice('This list') }),
  };
};
