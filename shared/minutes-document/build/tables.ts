import type { BlockContent } from '../../domain/block.ts';
import type { WholeStyle } from '../../domain/house-style.ts';
import type { PreviousAction } from '../../domain/meeting-record.ts';
import type { TableBlock, TableCell } from '../model.ts';
import { ownersBefore } from './action-line.ts';
import { cleanText, lineOf } from './line.ts';
import { joinReferences } from './references.ts';

type TableContent = Extract<BlockContent, { kind: 'table' }>;
type OutstandingContent = Extract<BlockContent, { kind: 'outstanding' }>;

const cellOf = (text: string): TableCell => [lineOf(text.trim())];

/** What stands above a table of actions outstanding and at the head of its columns. */
type TableWords = WholeStyle['outstanding'];

/** The actions outstanding: references in shorthand beside what was reported. */
export const outstandingTable = ({ rows }: OutstandingContent, { title = '', head }: TableWords): TableBlock => ({
  kind: 'table',
  ...(title.trim() !== '' && { title: cleanText(title).trim() }),
  description: 'Actions outstanding, with the update given on each',
  head: head.map((text) => cleanText(text).trim()),
  rows: rows.map((row) => [cellOf(joinReferences(row.references)), cellOf(row.update)]),
  widths: [24, 76],
  rowHeaders: true,
});

/** A table of the minutes; its first row is the header. Short rows are filled up with empty cells. */
export const plainTable = ({ rows }: TableContent): TableBlock => {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const cells = (row: readonly string[]) => Array.from({ length: columns }, (_cell, column) => row[column] ?? '');
  const [head = [], ...rest] = rows.map(cells);
  const titles = head.map((title) => cleanText(title).trim());
  const named = titles.filter((title) => title !== '').join(', ');
  return {
    kind: 'table',
    description: named === '' ? 'Table' : `Table of ${named}`,
    head: titles,
    rows: rest.map((row) => row.map(cellOf)),
    widths: Array.from({ length: columns }, () => 100 / columns),
    rowHeaders: false,
  };
};

const previousRow = ({ references, owners, text = '', update = '' }: PreviousAction): TableCell[] => {
  const words = text.trim();
  return [
    cellOf(joinReferences(references)),
    cellOf(`${ownersBefore(words, owners ?? [], '')}${words}`),
    cellOf(update),
  ];
};

/** Earlier actions that came with the minutes and have no place in their text. */
export const previousActionsTable = (
  actions: readonly PreviousAction[],
  { head: [reference, update] }: TableWords,
): TableBlock => ({
  kind: 'table',
  title: 'Actions from previous meetings:',
  description: 'Actions from previous meetings, with the update given on each',
  head: [reference, 'Action', update].map((text) => cleanText(text).trim()),
  rows: actions.map(previousRow),
  widths: [24, 40, 36],
  rowHeaders: true,
});
