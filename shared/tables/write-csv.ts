import { cleanText } from '../minutes-document/build/line.ts';
import type { Cell, Table } from './table.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet takes for a formula, behind whatever it skips over; the wide forms of these signs are read as they
 * are by some. An apostrophe before it counts as well, so that taking one away gives back what was written.
 */
const FORMULA = /^[\s\p{Cf}\uFEFF]*'*[\s\p{Cf}\uFEFF]*[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20\u2212]|^'*[\t\n]/u;

/** Words that no spreadsheet runs: an apostrophe goes before what would be a formula. */
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Whatever a spreadsheet somewhere takes for a separator stands between quotation marks, and so do spaces at the ends. */
const quoted = (text: string): string => (/[",;|\t\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const fieldOf = (cell: Cell): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return quoted(harmless(cleanText(cell)));
  return 'date' in cell ? quoted(harmless(cell.date)) : quoted(harmless(cleanText(cell.text)));
};

/**
 * A table as CSV that a spreadsheet opens by a double click: with a byte-order mark, lines that end in CR and LF, days as
 * 'YYYY-MM-DD', and words that would be a formula behind an apostrophe. The heads and the rows alone.
 */
export const writeCsv = ({ columns, rows }: Table): string => {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map((_column, at) => row[at]))];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(fieldOf).join(',')}\r\n`).join('');
};
