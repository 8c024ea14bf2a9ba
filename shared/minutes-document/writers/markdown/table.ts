import type { TableBlock } from '../../model.ts';
import { markdownLine, markdownText } from './line.ts';

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`;

/** A table with its title above it; several lines of a cell stay in it. */
export const markdownTable = ({ title, head, rows, figureColumns = [] }: TableBlock): string => {
  const table = [
    row(head.map((text) => markdownText(text, '<br>'))),
    row(head.map((_title, column) => (figureColumns.includes(column) ? '---:' : '---'))),
    ...rows.map((cells) => row(cells.map((lines) => lines.map((line) => markdownLine(line, '<br>')).join('<br>')))),
  ].join('\n');
  return title === undefined ? table : `${markdownLine([{ text: title, bold: true }], ' ')}\n\n${table}`;
};
