import type { NamedRange } from 'hucre';
import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import type { Table } from '../table.ts';
import { cellText, columnLetters, sheetName } from './cell-text.ts';
import { bodyOf } from './cells.ts';
import { bodyStyles, headStyle, markStyle, noteStyle, titleStyle } from './styles.ts';

type Lead = { readonly text: string; readonly style: CellStyle };

/** What stands above the heads, one line each. */
const leadOf = ({ title, notes, confidential }: Table): readonly Lead[] =>
  [
    ...(confidential ? [{ text: confidential.mark, style: markStyle }] : []),
    { text: title, style: titleStyle },
    ...(confidential ? [{ text: confidential.notice, style: noteStyle }] : []),
    ...notes.map((text) => ({ text, style: noteStyle })),
  ].map(({ text, style }) => ({ text: cellText(text), style }));

/** How many lines are above the heads: a line of air stands between the two. */
const headOf = (table: Table): number => leadOf(table).length + 1;

const MOST_AT_AN_EDGE = 100;

/** Words at the edge of a page, where an ampersand begins a code. */
const atEdge = (text: string): string =>
  cellText(text).replaceAll(/\s+/g, ' ').slice(0, MOST_AT_AN_EDGE).toWellFormed().replaceAll('&', '&&');

const pageOf = ({ title, confidential }: Table): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> => ({
  pageSetup: {
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  },
  headerFooter: {
    ...(confidential && { oddHeader: `&C&B${atEdge(confidential.mark)}` }),
    oddFooter: `&L${atEdge(title)}&RPage &P of &N`,
  },
});

/**
 * Prints the heads on each page. The library would write the name of the sheet without the quotes that one with a blank
 * needs, and a spreadsheet offers to repair such a file.
 */
const headsOnEachPage = (table: Table): NamedRange => {
  const name = sheetName(table.title);
  const row = headOf(table) + 1;
  return { name: '_xlnm.Print_Titles', range: `'${name}'!$${row}:$${row}`, scope: name };
};

const sheetOf = (table: Table): WriteSheet => {
  const { title, columns } = table;
  const lead = leadOf(table);
  const head = headOf(table);
  const { rows, cells, rowDefs } = bodyOf(table, head + 1);
  const titles = columns.map((column) => cellText(column.title));
  for (const [at, { text, style }] of lead.entries()) cells.set(`${at},0`, { value: text, style });
  for (const [at, value] of titles.entries()) cells.set(`${head},${at}`, { value, style: headStyle });
  return {
    name: sheetName(title),
    columns: columns.map(({ width, kind }) => ({ width, style: bodyStyles[kind] })),
    rows: [...lead.map(({ text }) => [text]), [], titles, ...rows],
    cells,
    rowDefs,
    freezePane: { rows: head + 1 },
    autoFilter: { range: `A${head + 1}:${columnLetters(Math.max(0, columns.length - 1))}${head + 1 + rows.length}` },
    ...pageOf(table),
  };
};

/**
 * A table as a spreadsheet: its notes above it, the heads frozen and with filters, days as days, words never a formula.
 * Same table, same bytes: nothing in it comes from the clock.
 */
export const writeXlsx = (table: Table): Promise<Uint8Array> => {
  const moment = new Date(`${table.day}T00:00:00Z`);
  return writeWorkbook({
    sheets: [sheetOf(table)],
    namedRanges: [headsOnEachPage(table)],
    properties: { title: cellText(table.title), created: moment, modified: moment },
    defaultFont: { name: 'Arial', size: 10 },
  });
};
