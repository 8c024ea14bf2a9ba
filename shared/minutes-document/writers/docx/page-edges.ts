import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { EdgeCell, EdgePiece, EdgeRow, MinutesDocument } from '../../model.ts';
import { CONFIDENTIAL_INK, fontOf, TEXT_WIDTH } from './look.ts';
import { plainRuns } from './text.ts';

const EDGE_TABS = [
  { type: TabStopType.CENTER, position: TEXT_WIDTH / 2 },
  { type: TabStopType.RIGHT, position: TEXT_WIDTH },
];

const FIELDS = { page: PageNumber.CURRENT, pages: PageNumber.TOTAL_PAGES } as const;

const MARKED = { bold: true, color: CONFIDENTIAL_INK } as const;

const pieceRuns = (piece: EdgePiece): TextRun[] =>
  'field' in piece
    ? [new TextRun({ children: [FIELDS[piece.field]] })]
    : plainRuns(piece.text, piece.mark ? MARKED : undefined);

const cellRuns = (cell: EdgeCell): TextRun[] => cell.flatMap(pieceRuns);

const toNext = (): TextRun => new TextRun({ children: [new Tab()] });

const rowRuns = ({ left, centre, right }: EdgeRow): TextRun[] => {
  const cells = [left, centre, right];
  const last = cells.findLastIndex((cell) => cell.length > 0);
  return cells.slice(0, last + 1).flatMap((cell, at) => [...(at > 0 ? [toNext()] : []), ...cellRuns(cell)]);
};

/** A page has a head and a foot even where nothing stands there. */
const paragraphs = (style: string, rows: readonly EdgeRow[], behind: readonly TextWatermark[] = []): Paragraph[] =>
  (rows.length === 0 ? [{ left: [], centre: [], right: [] }] : rows).map(
    (row, at) =>
      new Paragraph({ style, tabStops: EDGE_TABS, children: [...(at === 0 ? behind : []), ...rowRuns(row)] }),
  );

const watermark = ({ watermark: text, look }: MinutesDocument): TextWatermark[] =>
  text === undefined
    ? []
    : [new TextWatermark({ text, font: fontOf(look), color: 'A6A6A6', opacity: 0.25, width: 400 })];

const header = (document: MinutesDocument, rows: readonly EdgeRow[]): Header =>
  new Header({ children: paragraphs('Header', rows, watermark(document)) });

/** The head of the first page, which has the title under it, and of the others. */
export const headers = (document: MinutesDocument): { readonly first: Header; readonly default: Header } => {
  const { first, others } = document.look.header;
  return { first: header(document, first), default: header(document, others) };
};

const footer = ({ look }: MinutesDocument): Footer => new Footer({ children: paragraphs('Footer', look.footer) });

/** The foot of every page. */
export const footers = (document: MinutesDocument): { readonly first: Footer; readonly default: Footer } => ({
  first: footer(document),
  default: footer(document),
});
