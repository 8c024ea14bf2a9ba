import type { TableBlock, TableCell } from '../../model.ts';
import { textLine } from './line.ts';
import { columnsOf, hang, wrap } from './wrap.ts';

const GAP = 2;
/** A column that would have to be narrower is hard to read. */
const NARROWEST = 10;

const cellText = (cell: TableCell | undefined): string => (cell ?? []).map(textLine).join('\n');

const longestWord = (text: string): number => Math.max(0, ...text.split(/\s+/).map(columnsOf));
const longestLine = (text: string): number => Math.max(0, ...text.split('\n').map(columnsOf));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** How wide each column is within `width`, or undefined where they don't fit beside each other. */
const widthsOf = (columns: readonly (readonly string[])[], width: number): readonly number[] | undefined => {
  const room = width - GAP * (columns.length - 1);
  const wanted = columns.map((cells) => Math.max(1, ...cells.map(longestLine)));
  if (sum(wanted) <= room) return wanted;
  const least = columns.map((cells, at) => Math.min(wanted[at] ?? 1, Math.max(NARROWEST, ...cells.map(longestWord))));
  const spare = room - sum(least);
  if (spare < 0) return undefined;
  const more = wanted.map((each, at) => each - (least[at] ?? 0));
  return least.map((each, at) => each + Math.floor((spare * (more[at] ?? 0)) / sum(more)));
};

type Widths = { readonly widths: readonly number[]; readonly figureColumns: readonly number[] };

const alignedRow = (cells: readonly string[], { widths, figureColumns }: Widths): string[] => {
  const wrapped = cells.map((cell, at) => wrap(cell, widths[at] ?? 1));
  const height = Math.max(1, ...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, index) =>
    wrapped
      .map((lines, at) => {
        const line = lines[index] ?? '';
        const room = ' '.repeat(Math.max(0, (widths[at] ?? 0) - columnsOf(line)));
        return figureColumns.includes(at) ? room + line : line + room;
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
};

const aligned = (head: readonly string[], rows: readonly (readonly string[])[], set: Widths): string[] => {
  const isHigh = rows.some((row) => alignedRow(row, set).length > 1);
  return [
    ...alignedRow(head, set),
    set.widths.map((width) => '-'.repeat(width)).join(' '.repeat(GAP)),
    // Rows of several lines would run into each other.
    ...rows.flatMap((row, index) => [...(isHigh && index > 0 ? [''] : []), ...alignedRow(row, set)]),
  ];
};

const listed = (head: readonly string[], rows: readonly (readonly string[])[], width: number): string[] =>
  rows.flatMap((row, index) => [
    ...(index > 0 ? [''] : []),
    ...row.flatMap((cell, at) => {
      const name = head[at] ?? '';
      const start = at === 0 ? '- ' : '  ';
      return cell === '' ? [] : hang(start, name === '' ? cell : `${name}: ${cell}`, width);
    }),
  ]);

/** A table in aligned columns, or a list of its rows where they are too wide for a line. */
export const textTable = ({ title, head, rows, figureColumns = [] }: TableBlock, width: number): string => {
  const heads = head.map((text) => text.trim());
  const cells = rows.map((row) => heads.map((_head, at) => cellText(row[at])));
  const widths = widthsOf(
    heads.map((text, at) => [text, ...cells.map((row) => row[at] ?? '')]),
    width,
  );
  const lines = widths ? aligned(heads, cells, { widths, figureColumns }) : listed(heads, cells, width);
  return [...(title === undefined ? [] : [...wrap(title, width), '']), ...lines].join('\n');
};
