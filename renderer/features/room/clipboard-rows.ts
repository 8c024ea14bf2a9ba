import { type Rows, rowsOfText } from '../../../shared/capture/attendance-table.ts';
import { seenPage } from '../../editor/paste/clean-html.ts';

const BREAKS = new Set(['BR', 'P', 'DIV', 'LI', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TR']);

/** The text of an element, a line for each block in it. */
const linesOf = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/gu, ' ');
  const inside = [...node.childNodes].map(linesOf).join('');
  return BREAKS.has(node.nodeName) ? `${inside}\n` : inside;
};

const isInTable = (element: Element): boolean => element.closest('table') !== null;

/** Empty cells for those that a wide one takes the place of. */
const withSpan = (cell: HTMLTableCellElement): string[] => [
  linesOf(cell).trim(),
  ...Array.from({ length: Math.min(cell.colSpan, 20) - 1 }, () => ''),
];

/** The rows of a table; a cell that reaches down is empty in the rows below. */
const rowsOfTable = (table: HTMLTableElement): string[][] => {
  const reach = new Map<number, number>();
  return [...table.rows].map((row) => {
    const cells: string[] = [];
    for (const cell of row.cells) {
      while ((reach.get(cells.length) ?? 0) > 0) {
        reach.set(cells.length, (reach.get(cells.length) ?? 0) - 1);
        cells.push('');
      }
      if (cell.rowSpan > 1) reach.set(cells.length, cell.rowSpan - 1);
      cells.push(...withSpan(cell));
    }
    return cells;
  });
};

/** The rows of a page that was copied: its tables, and the lines around them. */
const rowsOfPage = (page: Document): string[][] =>
  [...page.body.querySelectorAll('table, p, li, h1, h2, h3, h4, h5, h6')].flatMap((element) => {
    if (element instanceof HTMLTableElement) return rowsOfTable(element);
    if (element.tagName === 'TABLE') return [];
    return isInTable(element)
      ? []
      : linesOf(element)
          .trim()
          .split('\n')
          .map((line) => [line]);
  });

/** What was copied in a word processor, a spreadsheet or a page, as rows of cells. */
export const clipboardRows = (clipboard: Pick<DataTransfer, 'getData'>): Rows => {
  const html = clipboard.getData('text/html');
  const rows = html.includes('<table') ? rowsOfPage(seenPage(html)) : [];
  return rows.length > 0 ? rows : rowsOfText(clipboard.getData('text/plain'));
};
