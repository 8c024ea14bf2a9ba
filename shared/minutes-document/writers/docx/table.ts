import {
  BorderStyle,
  type IBorderOptions,
  type IParagraphOptions,
  type ITableOptions,
  type ITableRowOptions,
  Paragraph,
  type ParagraphChild,
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

/** What marks a row, and each of the paragraphs in it, as come or gone; nothing for one that stands. */
export type RowMarks = {
  readonly row?: Pick<ITableRowOptions, 'insertion' | 'deletion'>;
  readonly paragraph?: () => Pick<IParagraphOptions, 'run'>;
};

/** The row of titles, which is repeated on every page. */
export const headRow = (block: TableBlock, cellOf = plainHead, marks: RowMarks = {}): TableRow => {
  const widths = columnWidths(block);
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...marks.row,
    children: block.head.map(
      (title, column) =>
        new TableCell({
          ...width(widths[column]),
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: INK.shade },
          children: [
            new Paragraph({
              style: STYLE.tableHead,
              ...marks.paragraph?.(),
              // The mark of a table stands in its first cell.
              children: withMark(cellOf(title), column === 0 ? block.source : undefined),
            }),
          ],
        }),
    ),
  });
};

/** The runs of one line of a cell. */
type Runs = readonly ParagraphChild[];

const plainHead = (title: string): Runs => plainRuns(title);

const plainCell = (lines: Cell): readonly Runs[] => lines.map((line) => runsOfLine(line));

/** A row of a table: for each cell the runs of its lines. */
export const textRow = (block: TableBlock, cells: readonly (readonly Runs[])[], marks: RowMarks = {}): TableRow => {
  const widths = columnWidths(block);
  const cell = (lines: readonly Runs[], size: number | undefined): TableCell =>
    new TableCell({
      ...width(size),
      children: (lines.length === 0 ? [[]] : lines).map(
        (children) => new Paragraph({ style: STYLE.tableText, ...marks.paragraph?.(), children }),
      ),
    });
  return new TableRow({
    cantSplit: true,
    ...marks.row,
    children: cells.map((lines, column) => cell(lines, widths[column])),
  });
};

/**
 * A table with a header row that repeats on every page, and rows that don't split; where they are not given, its own.
 */
export const wordTable = (block: TableBlock, rows?: readonly TableRow[]): Table => {
  const widths = columnWidths(block);
  return new DescribedTable(
    {
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: block.confidential ? { ...BORDERS, left: BAR } : BORDERS,
      margins: MARGINS,
      tableLook: { firstRow: true, firstColumn: block.rowHeaders, noVBand: true, noHBand: true },
      rows: rows ?? [headRow(block), ...block.rows.map((cells) => textRow(block, cells.map(plainCell)))],
    },
    block.description,
  );
};
