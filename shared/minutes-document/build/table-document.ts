import { formatShortDate } from '../../dates.ts';
import type { Body } from '../../domain/body.ts';
import type { KeptImage } from '../../domain/kept-image.ts';
import type { Cell, Column, Row, RowGroup, Table } from '../../tables/table.ts';
import type { DocumentBlock, MinutesDocument, TableBlock, TableCell } from '../model.ts';
import { columnShares } from './column-shares.ts';
import { frameOf } from './frame.ts';
import { cleanText, lineOf } from './line.ts';
import { safeAddress } from './safe-address.ts';

/** Whose list it is: its style, or none where it is of several bodies. */
export type TableOwner = { readonly body: Body; readonly logo?: KeptImage | undefined };

const textOf = (cell: Cell): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'object') {
    if ('date' in cell) return formatShortDate(cell.date);
    return 'short' in cell ? cell.short : cell.text;
  }
  return String(cell);
};

const cellOf = (cell: Cell): TableCell => {
  const text = cleanText(textOf(cell)).trim();
  const href = typeof cell === 'object' && 'href' in cell ? safeAddress(cell.href) : undefined;
  if (href !== undefined) return [[{ text, href }]];
  return text.split('\n').map((line) => lineOf(line));
};

type Printed = { readonly column: Column; readonly at: number };

/** Columns that are empty from top to bottom take no room on paper. */
const printedOf = ({ columns, rows }: Table): Printed[] =>
  columns
    .map((column, at) => ({ column, at }))
    .filter(({ column, at }) => !column.inSheetsAlone && rows.some((row) => textOf(row[at]) !== ''));

/** Whether all that stands in a column are figures. */
const holdsFigures = (rows: readonly Row[], at: number): boolean =>
  rows.some((row) => typeof row[at] === 'number') &&
  rows.every((row) => row[at] === undefined || typeof row[at] === 'number');

const headOf = ({ column: { title, onPaper } }: Printed): string => onPaper?.title ?? title;

/** The same for all groups of a table, whose columns stand below each other. */
const sharesOf = ({ rows }: Table, printed: readonly Printed[]): number[] =>
  columnShares(
    printed.map((one) => ({
      width: one.column.onPaper?.width ?? one.column.width,
      texts: [headOf(one), ...rows.map((row) => textOf(row[one.at]))],
    })),
  );

type Layout = { readonly printed: readonly Printed[]; readonly widths: readonly number[]; readonly what: string };

const blockOf = ({ title, rows }: RowGroup, { printed, widths, what }: Layout): TableBlock => {
  const figureColumns = printed.flatMap(({ at }, index) => (holdsFigures(rows, at) ? index : []));
  return {
    kind: 'table',
    ...(title !== '' && { title: cleanText(title) }),
    description: title === '' ? what : `${what}: ${cleanText(title)}`,
    head: printed.map(headOf),
    rows: rows.map((row: Row) => printed.map(({ at }) => cellOf(row[at]))),
    widths,
    ...(figureColumns.length > 0 && { figureColumns }),
    rowHeaders: true,
  };
};

const textBlock = (text: string): DocumentBlock => ({ kind: 'paragraph', role: 'text', line: lineOf(text) });

const blocksOf = (table: Table): DocumentBlock[] => {
  if (table.rows.length === 0) {
    return [textBlock('There is nothing on this list.')];
  }
  const printed = printedOf(table);
  const layout = { printed, widths: sharesOf(table, printed), what: table.title };
  return (table.groups ?? [{ title: '', rows: table.rows }]).map((group) => blockOf(group, layout));
};

/** A table of a register as a document on paper, in the style of its body where it has one. Pure: same table, same document. */
export const tableDocument = (table: Table, owner: TableOwner | undefined): MinutesDocument => {
  const { title, notes, paperNotes = [], day, confidential } = table;
  const body = owner?.body;
  // The last of what is said above the table is text, which keeps clear of it.
  const said = [...notes, ...paperNotes];
  const heading = body ? `${cleanText(body.name).trim()} ${title}` : title;
  return {
    ...frameOf({
      body: body ?? {},
      logo: owner?.logo,
      values: { body: body?.name, short: body?.shortName, status: title },
      title: heading,
      details: said.slice(0, -1),
      reference: title,
      moment: `${day}T00:00:00`,
      confidential,
      isDraft: false,
    }),
    attendance: [],
    blocks: [...said.slice(-1).map(textBlock), ...blocksOf(table)],
  };
};
