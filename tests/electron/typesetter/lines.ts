import type {
  DocumentBlock,
  Line,
  ListPoint,
  MinutesDocument,
  TableBlock,
} from '../../../shared/minutes-document/model.ts';
import { type PdfFile, type Run, runsUnder, type Tag } from './pdf-file.ts';

/** One line of the minutes: what it is, its words without the spaces between them, and those of them in bold. */
export type TaggedLine = { readonly is: string; readonly says: string; readonly bold: string };

const lettersOf = (text: string): string => text.replace(/[\s\u200b]+/gu, '');

const lineOf = (is: string, runs: readonly { readonly text: string; readonly bold?: boolean }[]): TaggedLine => ({
  is,
  says: lettersOf(runs.map(({ text }) => text).join('')),
  bold: lettersOf(runs.map(({ text, bold }) => (bold ? text : '')).join('')),
});

const inBold = (line: Line): Line => line.map((span) => ({ ...span, bold: true }));

// ---- What the document says

const pointLines = (points: readonly ListPoint[]): TaggedLine[] => {
  const path: number[] = [];
  return points.map(({ depth, number, line }) => {
    while ((path.at(-1) ?? -1) >= depth) path.pop();
    path.push(depth);
    const sign = ['•', '–', '▪'][(path.length - 1) % 3] ?? '';
    return lineOf(`point ${path.length}`, [{ text: number ?? sign }, ...line]);
  });
};

const tableLines = ({ title, head, rows }: TableBlock): TaggedLine[] => [
  ...(title === undefined ? [] : [lineOf('P', [{ text: title, bold: true }])]),
  ...head.map((text) => lineOf('TH', [{ text, bold: true }])),
  ...rows.flatMap((cells) => cells.map((lines) => lineOf('TD', lines.flat()))),
];

const BOLD_ROLES: readonly string[] = ['action', 'confidentialMark'];

const blockLines = (block: DocumentBlock): TaggedLine[] => {
  switch (block.kind) {
    case 'heading':
      return [lineOf('heading', inBold(block.line))];
    case 'paragraph':
      return [lineOf('P', BOLD_ROLES.includes(block.role) ? inBold(block.line) : block.line)];
    case 'list':
      return pointLines(block.points);
    case 'decisions':
      return [lineOf('P', block.leadIn), ...pointLines(block.decisions.map((line) => ({ depth: 0, line })))];
    default:
      return tableLines(block);
  }
};

/** The lines of a document, in order. */
export const linesOfDocument = (document: MinutesDocument): TaggedLine[] => {
  const { title, details, confidential, attendance, statement, blocks } = document;
  const front = [
    lineOf('P', [{ text: title, bold: true }]),
    ...details.map((text) => lineOf('P', [{ text }])),
    ...(confidential ? [lineOf('P', [{ text: confidential.notice, bold: true }])] : []),
    ...attendance.flatMap(tableLines),
    ...(statement === undefined ? [] : [lineOf('P', [{ text: statement }])]),
  ];
  return [...front, ...blocks.flatMap(blockLines)].filter(({ is, says }) => says !== '' || is === 'TD');
};

// ---- What the tags of the file say

const boldIn = (runs: readonly Run[]) => runs.map(({ text, font }) => ({ text, bold: font.includes('Bold') }));

const linesUnder = (tag: Tag, lists: number): TaggedLine[] => {
  if (/^H\d$/.test(tag.role)) return [lineOf('heading', boldIn(runsUnder(tag)))];
  if (['P', 'TH', 'TD'].includes(tag.role)) return [lineOf(tag.role, boldIn(runsUnder(tag)))];
  if (tag.role === 'LI') return [lineOf(`point ${lists}`, boldIn(runsUnder(tag)))];
  return tag.children.flatMap((child) => linesUnder(child, tag.role === 'L' ? lists + 1 : lists));
};

/** What runs on over the end of a page is two lines: they are one where the document says so. */
const joinAt = (lines: readonly TaggedLine[], next: readonly TaggedLine[], expected: readonly TaggedLine[]) => {
  const [last, first] = [lines.at(-1), next[0]];
  const wanted = expected[lines.length - 1];
  if (!last?.says || !first?.says || last.is !== first.is || last.says + first.says !== wanted?.says)
    return [...lines, ...next];
  return [...lines.slice(0, -1), { is: last.is, says: wanted.says, bold: last.bold + first.bold }, ...next.slice(1)];
};

/** The lines of a file in the order of its tags, `expected` saying only which of them run on over a page. */
export const linesOfPdf = ({ pages }: PdfFile, expected: readonly TaggedLine[]): TaggedLine[] =>
  pages.map(({ tags }) => linesUnder(tags, 0)).reduce<TaggedLine[]>((lines, next) => joinAt(lines, next, expected), []);
