import type { Category } from '../domain/body.ts';
import { readColumns, type TableColumns } from './attendance-columns.ts';
import { readRow } from './attendance-row.ts';
import { findCategory, type Going, type TablePerson, type TableStep } from './attendance-step.ts';
import { readTextLine } from './attendance-text-line.ts';

/** What a pasted table says, and the lines of it that say nothing that is understood. */
export type AttendanceTable = { readonly people: readonly TablePerson[]; readonly unread: readonly string[] };

/** Rows of cells: those of a table, or one cell for a line of text. */
export type Rows = readonly (readonly string[])[];

const GAP = / {3,}| \/ /u;

/** A line of text with cells between tabs, or where there are none, between wide gaps or strokes. */
export const rowsOfText = (text: string): string[][] =>
  text
    .split(/\r\n?|[\n\v\f\u2028\u2029]/u)
    .map((line) => (line.includes('\t') ? line.split('\t') : line.trim().split(GAP)));

const BULLET = /^\s*[•◦▪●*·–-]\s+/u;

const tidy = (cell: string): string =>
  cell
    .split('\n')
    .map((line) =>
      line
        .replace(BULLET, '')
        .replace(/[ \t\u00a0]+/gu, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');

/** The category that a table lists under the title of its names, where the body has it: 'Other Participants'. */
const categoryOf = ({ titles }: TableColumns, categories: readonly Category[]): string | undefined =>
  titles.map((title) => findCategory(title, categories)).find((category) => category !== undefined);

const step = (cells: readonly string[], going: Going, categories: readonly Category[]): TableStep => {
  const filled = cells.filter((cell) => cell !== '');
  const [only] = filled;
  if (only === undefined) return { going };
  const columns = readColumns(cells);
  if (columns) return { going: { state: going.state, columns, category: categoryOf(columns, categories) } };
  return filled.length === 1
    ? readTextLine(only, cells.indexOf(only), going, categories)
    : readRow(cells, going, categories);
};

/**
 * Reads an attendance table that was pasted from old minutes, row for row: with a head or without, categories beside the
 * names or above them, several people in a cell, apologies as a part of their own. Nothing is left out unsaid: what names
 * nobody and heads nothing comes back as it stood.
 */
export const readAttendanceTable = (rows: Rows, categories: readonly Category[]): AttendanceTable => {
  const people: TablePerson[] = [];
  const unread: string[] = [];
  let going: Going = { state: 'present' };
  for (const row of rows) {
    const next = step(row.map(tidy), going, categories);
    going = next.going;
    people.push(...(next.people ?? []));
    if (next.unread !== undefined) unread.push(next.unread);
  }
  return { people, unread };
};
