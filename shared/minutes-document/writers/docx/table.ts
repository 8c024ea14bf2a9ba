import {
  BorderStyle,
  type IBorderOptions,
  type ITableOptions,
  Paragraph,
  ShadingType,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  WidthType,
} from 'docx';
import type { TableCell as Cell, TableBlock } from '../../model.ts';
import { BAR } from './confidential-bar.ts';
import { INK, TEXT_WIDTH } from './look.ts';
import { withMark } from './marks.ts';
import { STYLE } from './style-ids.ts';
import { plainRuns, runsOfLine } from './text.ts';

const RULE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: INK.rule };
const BORDERS = { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE };
const MARGINS = { top: 30, bottom: 30, left: 110, right: 110 };

/** A table that says what it is to readers who can't see it; the library has no option for that. */
class DescribedTable extends Table {
  constructor(options: ITableOptions, description: string) {
    super(options);
    const [properties] = this.root;
    if (!(properties instanceof TableProperties))
      throw new Error('A table of the docx library begins with its properties');
    properties.addChildElement(new StringValueElement('w:tblDescription', description));
  }
}

const columnWidths = (block: TableBlock): number[] =>
  block.widths.map((share) => Math.round((TEXT_WIDTH * share) / 100));

const width = (size: number | undefined) => ({ width: { size: size ?? 0, type: WidthType.DXA } });

const headRow = (block: TableBlock, widths: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.head.map(
      (title, column) =>
        new TableCell({
          ...width(widths[column]),
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: INK.shade },
          children: [
            new Paragraph({
              style: STYLE.tableHead,
              // The mark of a table stands in its first cell.
              children: withMark(plainRuns(title), column === 0 ? block.source : undefined),
            }),
          ],
        }),
    ),
  });

const textCell = (lines: Cell, size: number | undefined): TableCell =>
  new TableCell({
    ...width(size),
    children: (lines.length === 0 ? [[]] : lines).map(
      (line) => new Paragraph({ style: STYLE.tableText, children: runsOfLine(line) }),
    ),
  });

const textRow = (cells: readonly Cell[], widths: readonly number[]): TableRow =>
  new TableRow({ cantSplit: true, children: cells.map((lines, column) => textCell(lines, widths[column])) });

/** The paragraph that stands above a table, if it has a title. */
const titleOf = ({ title }: TableBlock): Paragraph[] =>
  title === undefined ? [] : [new Paragraph({ style: STYLE.tableTitle, children: plainRuns(title) })];

const spaceAfter = ({ confidential }: TableBlock): Paragraph =>
  new Paragraph({ style: STYLE.tableSpace, ...(confidential && { border: { left: BAR } }) });

/**
 * A table with a header row that repeats on every page and rows that don't split. The small paragraph after it keeps
 * Word from joining it to a table that follows.
 */
export const tableParts = (block: TableBlock): (Paragraph | Table)[] => {
  const widths = columnWidths(block);
  const table = new DescribedTable(
    {
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: block.confidential ? { ...BORDERS, left: BAR } : BORDERS,
      margins: MARGINS,
      tableLook: { firstRow: true, firstColumn: block.rowHeaders, noVBand: true, noHBand: true },
      rows: [headRow(block, widths), ...block.rows.map((cells) => textRow(cells, widths))],
    },
    block.description,
  );
  return [...titleOf(block), table, spaceAfter(block)];
};
