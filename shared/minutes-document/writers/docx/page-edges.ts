import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { MinutesDocument } from '../../model.ts';
import { CONFIDENTIAL_INK, FONT, TEXT_WIDTH } from './look.ts';
import { plainRuns } from './text.ts';

const EDGE_TABS = [
  { type: TabStopType.CENTER, position: TEXT_WIDTH / 2 },
  { type: TabStopType.RIGHT, position: TEXT_WIDTH },
];

const watermark = ({ watermark: text }: MinutesDocument): TextWatermark[] =>
  text === undefined ? [] : [new TextWatermark({ text, font: FONT, color: 'A6A6A6', opacity: 0.25, width: 400 })];

const confidentialMark = ({ confidential }: MinutesDocument): TextRun[] =>
  confidential === undefined ? [] : [new TextRun({ text: confidential.mark, bold: true, color: CONFIDENTIAL_INK })];

const header = (document: MinutesDocument, words: readonly TextRun[]): Header =>
  new Header({
    children: [new Paragraph({ style: 'Header', tabStops: EDGE_TABS, children: [...watermark(document), ...words] })],
  });

/** The head of the first page, which has the title under it, and of the others, which repeat it. */
export const headers = (document: MinutesDocument): { readonly first: Header; readonly default: Header } => {
  const mark = confidentialMark(document);
  const gap = mark.length === 0 ? [] : [new TextRun({ children: [new Tab(), new Tab()] })];
  return {
    first: header(document, mark),
    default: header(document, [...plainRuns(document.title), ...gap, ...confidentialMark(document)]),
  };
};

const pageOf = (): TextRun =>
  new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });

const footer = ({ footer: { reference, classification } }: MinutesDocument): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: EDGE_TABS,
        children: [
          ...plainRuns(reference),
          new TextRun({
            children: [new Tab(), classification === undefined ? '' : `Classification: ${classification}`],
          }),
          pageOf(),
        ],
      }),
    ],
  });

/** The foot of every page: which minutes, their class, 'Page n of m'. */
export const footers = (document: MinutesDocument): { readonly first: Footer; readonly default: Footer } => ({
  first: footer(document),
  default: footer(document),
});
