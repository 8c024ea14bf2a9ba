import { ExternalHyperlink, type IRunOptions, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Line, Span } from '../../model.ts';
import type { Dress, RunLook } from './dress.ts';

type Piece = string | Tab;

/** Text of one row: tabs are elements of their own in Word. */
const withTabs = (text: string): Piece[] =>
  text.split('\t').flatMap((piece, index) => (index === 0 ? [piece] : [new Tab(), piece]));

/** What makes a run of Word: one that stands, one that came, one that is gone. */
export type MakeRun = (options: IRunOptions) => ParagraphChild;

const standing = (options: IRunOptions): TextRun => new TextRun(options);

const runsOf = <Made>(span: Span, make: (options: IRunOptions) => Made, look: RunLook): Made[] =>
  span.text.split('\n').map((row, index) =>
    make({
      ...look,
      children: withTabs(row),
      ...(index > 0 && { break: 1 }),
      ...(span.bold && { bold: true }),
      ...(span.italic && { italics: true }),
    }),
  );

/** How a line looks as a whole, and the links in it. */
export type LineLook = { readonly run?: RunLook | undefined; readonly link: Dress['link'] };

/** A line of the document as runs of Word, its links as links. */
export const runsOfLine = (line: Line, { run = {}, link }: LineLook, make: MakeRun = standing): ParagraphChild[] =>
  line.flatMap((span): ParagraphChild[] =>
    span.href === undefined
      ? runsOf(span, make, run)
      : [new ExternalHyperlink({ link: span.href, children: runsOf(span, make, { ...run, ...link }) })],
  );

/** Text of one form as a run of Word. */
export const plainRuns = (text: string, look: RunLook = {}): TextRun[] => runsOf({ text }, standing, look);
