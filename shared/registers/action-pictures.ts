import { type Bar, barChart } from '../charts/bars.ts';
import { lineChart } from '../charts/lines.ts';
import type { ChartInks, SvgNode } from '../charts/svg.ts';
import { MONTHS } from '../dates.ts';
import type { ActionFigures, OpenCount } from '../domain/action-figures.ts';
import type { Column, Row, Table } from '../tables/table.ts';

/** A picture of the register, with the table that says the same. */
export type ActionPicture = {
  readonly id: 'age' | 'owner' | 'months' | 'slips';
  readonly title: string;
  readonly draw: (inks: ChartInks) => SvgNode;
  readonly table: Table;
};

/** So many owners have a bar of their own; the table has all of them. */
const MOST_OWNERS = 8;
/** So many months are drawn; the table has all of them. */
const MOST_MONTHS = 24;

const column = (title: string, kind: Column['kind'] = 'number'): Column => ({ title, kind, width: 24 });

const tableOf = (title: string, columns: readonly Column[], rows: readonly Row[]): Omit<Table, 'day'> => ({
  title,
  notes: [],
  columns,
  rows,
});

const barOf = ({ label, open, overdue }: OpenCount): Bar => ({ label, value: open, hatched: overdue });

type Undated = Omit<ActionPicture, 'table'> & { readonly table: Omit<Table, 'day'> };

const counts = (id: 'age' | 'owner', title: string, first: string, rows: readonly OpenCount[]): Undated => {
  const [shown, rest] = [rows.slice(0, MOST_OWNERS), rows.slice(MOST_OWNERS)];
  const others: Bar = {
    label: `${rest.length} others`,
    value: rest.reduce((sum, { open }) => sum + open, 0),
    hatched: rest.reduce((sum, { overdue }) => sum + overdue, 0),
    isSum: true,
  };
  const bars = [...shown.map(barOf), ...(rest.length > 0 ? [others] : [])];
  return {
    id,
    title,
    draw: (inks) => barChart({ id: `picture-${id}`, title, bars, names: ['open', 'overdue'], inks }),
    table: tableOf(
      title,
      [column(first, 'text'), column('Open'), column('Overdue')],
      rows.map(({ label, open, overdue }) => [label, open, overdue]),
    ),
  };
};

/** 'May 27' */
const monthWords = (month: string): string =>
  `${(MONTHS[Number(month.slice(5)) - 1] ?? '').slice(0, 3)} ${month.slice(2, 4)}`;

const months = (rows: ActionFigures['byMonth']): Undated => {
  const title = 'Raised against settled, by month';
  const shown = rows.slice(-MOST_MONTHS);
  return {
    id: 'months',
    title,
    draw: (inks) =>
      lineChart({
        id: 'picture-months',
        title,
        labels: shown.map(({ month }) => monthWords(month)),
        lines: [
          { name: 'raised', values: shown.map(({ raised }) => raised) },
          { name: 'settled', values: shown.map(({ closed }) => closed) },
        ],
        inks,
      }),
    table: tableOf(
      title,
      [column('Month', 'text'), column('Raised'), column('Settled')],
      rows.map(({ month, raised, closed }) => [month, raised, closed]),
    ),
  };
};

const timesWords = (slips: number): string => {
  if (slips === 0) return 'never';
  return slips === 1 ? 'once' : `${slips} times`;
};

const slips = (rows: ActionFigures['bySlips']): Undated => {
  const title = 'Open, by how often the due was put off';
  const bars = rows.map((row) => ({ label: timesWords(row.slips), value: row.open }));
  return {
    id: 'slips',
    title,
    draw: (inks) => barChart({ id: 'picture-slips', title, bars, names: ['open'], inks }),
    table: tableOf(
      title,
      [column('Slips'), column('Open')],
      rows.map((row) => [row.slips, row.open]),
    ),
  };
};

/** The pictures of a register, as its figures of a day say. Pure. */
export const actionPictures = (figures: ActionFigures, day: string): readonly ActionPicture[] =>
  [
    counts('age', 'Open, by days since it was raised', 'Raised', figures.byAge),
    counts('owner', 'Open, by owner', 'Owner', figures.byOwner),
    months(figures.byMonth),
    slips(figures.bySlips),
  ].map((picture) => ({ ...picture, table: { ...picture.table, day } }));
