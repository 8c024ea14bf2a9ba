import { ExternalHyperlink, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Line, Span } from '../../model.ts';

type Piece = string | Tab;

/** Text of one row: tabs are elements of their own in Word. */
const withTabs = (text: string): Piece[] =>
  text.split('\t').flatMap((piece, index) => (index === 0 ? [piece] : [new Tab(), piece]));

const runsOf = (span: Span): TextRun[] =>
  span.text.split('\n').map(
    (row, index) =>
      new TextRun({
        children: withTabs(row),
        ...(index > 0 && { break: 1 }),
        ...(span.bold && { bold: true }),
        ...(span.italic && { italics: true }),
        ...(span.href !== undefined && { style: 'Hyperlink' }),
      }),
  );

/** A line of the document as runs of Word, its links as links. */
export const runsOfLine = (line: Line): ParagraphChild[] =>
  line.flatMap((span): ParagraphChild[] =>
    span.href === undefined ? runsOf(span) : [new ExternalHyperlink({ link: span.href, children: runsOf(span) })],
  );

/** Text of one form as a run of Word. */
export const plainRuns = (text: string): TextRun[] => runsOf({ text });
