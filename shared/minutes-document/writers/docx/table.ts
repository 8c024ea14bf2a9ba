import {
  AlignmentType,
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
import type { Dress, TableDress } from './dress.ts';
import { withMark } from './marks.ts';
import { plainRuns, runsOfLine } from './text.ts';

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

const columnWidths = (block: TableBlock, { table }: Dress): number[] =>
  block.widths.map((share) => Math.round((table.width * share) / 100));

const width = (size: number | undefined) => ({ width: { size: size ?? 0, type: WidthType.DXA } });

/** What marks a row, and each of the paragraphs in it, as come or gone; nothing for one that stands. */
export type RowMarks = {
  readonly row?: Pick<ITableRowOptions, 'insertion' | 'deletion'>;
  readonly paragraph?: () => Pick<IParagraphOptions, 'run'>;
};

const fillOf = ({ headFill }: TableDress) =>
  headFill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: headFill } };

/** Figures are set at the right. */
const alignmentOf = ({ figureColumns = [] }: TableBlock, column: number): Pick<IParagraphOptions, 'alignment'> =>
  figureColumns.includes(column) ? { alignment: AlignmentType.RIGHT } : {};

/** The runs of one line of a cell. */
type Runs = readonly ParagraphChild[];

/** The row of titles, which is repeated on every page; `cellOf` gives the runs of a title that is not as it was. */
export const headRow = (
  block: TableBlock,
  dress: Dress,
  cellOf?: (title: string) => Runs,
  marks: RowMarks = {},
): TableRow => {
  const widths = columnWidths(block, dress);
  const { look, run } = dress.paragraph('tableHead');
  const runsIn = cellOf ?? ((title: string): Runs => plainRuns(title, run));
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...marks.row,
    children: block.head.map(
      (title, column) =>
        new TableCell({
          ...width(widths[column]),
          ...fillOf(dress.table),
          children: [
            new Paragraph({
              ...look,
              ...alignmentOf(block, column),
              ...marks.paragraph?.(),
              // The mark of a table stands in its first cell.
              children: withMark(runsIn(title), column === 0 ? block.source : undefined),
            }),
          ],
        }),
    ),
  });
};

/** A row of a table: for each cell the runs of its lines. */
export const textRow = (
  block: TableBlock,
  dress: Dress,
  cells: readonly (readonly Runs[])[],
  marks: RowMarks = {},
): TableRow => {
  const widths = columnWidths(block, dress);
  const { look } = dress.paragraph('tableText');
  const cell = (lines: readonly Runs[], column: number): TableCell =>
    new TableCell({
      ...width(widths[column]),
      children: (lines.length === 0 ? [[]] : lines).map(
        (children) => new Paragraph({ ...look, ...alignmentOf(block, column), ...marks.paragraph?.(), children }),
      ),
    });
  return new TableRow({
    cantSplit: true,
    ...marks.row,
    children: cells.map(cell),
  });
};

/** The runs of the lines of a cell. */
export const plainCell = (lines: Cell, dress: Dress): readonly Runs[] => {
  const { run } = dress.paragraph('tableText');
  return lines.map((line) => runsOfLine(line, { run, link: dress.link }));
};

const bordersOf = ({ confidential }: TableBlock, { borders }: TableDress) => {
  if (confidential) return { borders: { ...borders, left: BAR } };
  return borders ? { borders } : {};
};

/**
 * A table with a header row that repeats on every page, and rows that don't split; where they are not given, its own.
 */
export const wordTable = (block: TableBlock, dress: Dress, rows?: readonly TableRow[]): Table => {
  const { table: look } = dress;
  const own = (): TableRow[] => [
    headRow(block, dress),
    ...block.rows.map((cells) =>
      textRow(
        block,
        dress,
        cells.map((lines) => plainCell(lines, dress)),
      ),
    ),
  ];
  return new DescribedTable(
    {
      width: { size: look.width, type: WidthType.DXA },
      columnWidths: columnWidths(block, dress),
      layout: TableLayoutType.FIXED,
      ...(look.style !== undefined && { style: look.style }),
      ...bordersOf(block, look),
      margins: MARGINS,
      tableLook: { firstRow: true, firstColumn: block.rowHeaders, noVBand: true, noHBand: true },
      rows: rows ?? own(),
    },
    block.description,
  );
};
