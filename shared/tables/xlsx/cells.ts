import type { Cell as BookCell, CellValue, WriteSheet } from 'hucre/xlsx';
import { formatShortDate, isLocalDate } from '../../dates.ts';
import { safeAddress } from '../../minutes-document/build/safe-address.ts';
import type { Cell, ColumnKind, Table } from '../table.ts';
import { cellText } from './cell-text.ts';
import { rowHeight } from './row-height.ts';
import { bodyStyles } from './styles.ts';

/** Before it the days of spreadsheets go wrong: they know a 29 February 1900. */
const FIRST_DAY = '1900-03-01';
const LONGEST_LINK = 2000;
/** A sheet takes no more links than this; a longer list has their words alone. */
const MOST_LINKED_ROWS = 10_000;

/** A cell as it is written: what it holds, of which kind that is, and where it leads to. */
type Written = { readonly value: CellValue; readonly kind: ColumnKind; readonly href?: string };

const wordsOf = (text: string): Written => ({ value: cellText(text), kind: 'text' });

const dayOf = (date: string): Written =>
  isLocalDate(date) && date >= FIRST_DAY
    ? { value: new Date(`${date}T00:00:00Z`), kind: 'date' }
    : wordsOf(formatShortDate(date));

const linkOf = (text: string, href: string): Written => {
  const address = safeAddress(href);
  const leads = address !== undefined && address.length <= LONGEST_LINK;
  return leads ? { value: cellText(text), kind: 'link', href: address } : wordsOf(text);
};

const written = (cell: Cell, hasLinks: boolean): Written | undefined => {
  if (cell === undefined) return undefined;
  if (typeof cell === 'string') return wordsOf(cell);
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, kind: 'number' } : undefined;
  if ('date' in cell) return dayOf(cell.date);
  return 'href' in cell && hasLinks ? linkOf(cell.text, cell.href) : wordsOf(cell.text);
};

const ownCell = ({ value, kind, href }: Written): Partial<BookCell> => ({
  value,
  style: bodyStyles[kind],
  ...(href !== undefined && { hyperlink: { target: href } }),
});

const shown = (value: CellValue): string => (typeof value === 'string' ? value : '');

type Body = Pick<Required<WriteSheet>, 'rows' | 'cells' | 'rowDefs'>;

/** The rows from a line on, those of their cells that are of another kind than their column, and how high each row is. */
export const bodyOf = ({ columns, rows }: Table, from: number): Body => {
  const body: Body = { rows: [], cells: new Map(), rowDefs: new Map() };
  const widths = columns.map(({ width }) => width);
  const hasLinks = rows.length <= MOST_LINKED_ROWS;
  for (const [at, row] of rows.entries()) {
    const line = columns.map((_column, column) => written(row[column], hasLinks));
    for (const [column, cell] of line.entries()) {
      if (cell && (cell.href !== undefined || cell.kind !== columns[column]?.kind)) {
        body.cells.set(`${from + at},${column}`, ownCell(cell));
      }
    }
    const values = line.map((cell) => cell?.value ?? null);
    body.rows.push(values);
    body.rowDefs.set(from + at, { height: rowHeight(values.map(shown), widths) });
  }
  return body;
};
