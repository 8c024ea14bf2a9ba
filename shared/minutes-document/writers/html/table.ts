import type { TableBlock, TableCell } from '../../model.ts';
import { escapeMarkup } from '../escape.ts';
import { htmlLine, htmlText } from './text.ts';

const caption = ({ title, description }: TableBlock): string =>
  title === undefined
    ? `<caption class="unseen">${htmlText(description)}</caption>`
    : `<caption>${htmlText(title)} <span class="unseen">${htmlText(description)}</span></caption>`;

const figureClass = (column: number, { figureColumns = [] }: TableBlock): string =>
  figureColumns.includes(column) ? ' class="figure"' : '';

const cell = (lines: TableCell, column: number, block: TableBlock): string => {
  const content = lines.map((line) => `<div>${htmlLine(line)}</div>`).join('');
  return block.rowHeaders && column === 0
    ? `<th scope="row">${content}</th>`
    : `<td${figureClass(column, block)}>${content}</td>`;
};

const row = (cells: readonly TableCell[], block: TableBlock): string =>
  `<tr>${cells.map((lines, column) => cell(lines, column, block)).join('')}</tr>`;

/** A table with its description for those who can't see it; the head repeats on every printed page. */
export const htmlTable = (block: TableBlock): string => {
  const columns = block.widths.map((width) => `<col width="${escapeMarkup(width.toFixed(2))}%">`).join('');
  const head = block.head
    .map((title, column) => `<th scope="col"${figureClass(column, block)}>${htmlText(title)}</th>`)
    .join('');
  const body = block.rows.map((cells) => row(cells, block)).join('');
  return `<table>${caption(block)}<colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
};
