import { missingCase } from '../../../assert.ts';
import { lineOf } from '../../build/line.ts';
import type {
  DecisionsBlock,
  DocumentBlock,
  Line,
  ListBlock,
  ListPoint,
  MinutesDocument,
  TableBlock,
} from '../../model.ts';
import { BAR } from './confidential-bar.ts';
import type { Dress, ParagraphDress, ParagraphLook, RunLook, WordRole } from './dress.ts';
import { LIST_END } from './look.ts';
import { DEEPEST_LEVEL, listIndent } from './numbering.ts';

/** A paragraph of the Word file before it is written: its number is literal text, its words a line. */
export type ParagraphPart = {
  readonly kind: 'paragraph';
  /** Plain data: two of the same look are the same. */
  readonly look: ParagraphLook;
  readonly run?: RunLook | undefined;
  /** Before the words, as literal text. */
  readonly number?: string | undefined;
  readonly line: Line;
  readonly source?: string | undefined;
};

export type TablePart = { readonly kind: 'table'; readonly table: TableBlock };

/** What stands one under the other in a Word file. */
export type WordPart = ParagraphPart | TablePart;

const plain = ({ look, run }: ParagraphDress, text: string): ParagraphPart => ({
  kind: 'paragraph',
  look,
  run,
  line: lineOf(text),
});

const withBar = (block: DocumentBlock, look: ParagraphLook): ParagraphLook =>
  block.confidential ? { ...look, border: { ...look.border, left: BAR } } : look;

type Beside = { readonly look?: ParagraphLook; readonly source?: string | undefined };

const part = (block: DocumentBlock, line: Line, dress: ParagraphDress, beside: Beside = {}): ParagraphPart => ({
  kind: 'paragraph',
  look: withBar(block, { ...dress.look, ...beside.look }),
  run: dress.run,
  line,
  source: beside.source,
});

/** The last point of a list stands off from what follows it. */
const spacingOf = (list: readonly unknown[], index: number): Pick<ParagraphLook, 'spacing'> =>
  index === list.length - 1 ? { spacing: { after: LIST_END } } : {};

const point = (block: ListBlock, { depth, number, line, source }: ListPoint, index: number, dress: Dress): WordPart => {
  const level = Math.min(depth, DEEPEST_LEVEL);
  const spacing = spacingOf(block.points, index);
  if (number !== undefined) {
    const look = { ...spacing, indent: listIndent(level) };
    return { ...part(block, line, dress.numbered(level), { look, source }), number };
  }
  const bullet = dress.bullet(level, 'point');
  return { ...part(block, line, bullet, { look: spacing, source }), number: bullet.sign };
};

const decisionPoint = (block: DecisionsBlock, line: Line, index: number, dress: Dress): ParagraphPart => {
  const bullet = dress.bullet(0, 'decisionPoint');
  const look = { keepNext: index < block.decisions.length - 1, ...spacingOf(block.decisions, index) };
  return { ...part(block, line, bullet, { look, source: block.sources?.[index] }), number: bullet.sign };
};

/**
 * A table between its title, if it has one, and the small paragraph after it, that keeps Word from joining it to a table
 * that follows.
 */
export const tableParts = (table: TableBlock, dress: Dress): WordPart[] => [
  ...(table.title === undefined ? [] : [plain(dress.paragraph('tableTitle'), table.title)]),
  { kind: 'table', table },
  part(table, [], dress.paragraph('tableSpace')),
];

/** A block of the document as what stands in Word. */
export const blockParts = (block: DocumentBlock, dress: Dress): WordPart[] => {
  switch (block.kind) {
    case 'heading': {
      const role: WordRole = `heading${block.level}`;
      return [part(block, block.line, dress.paragraph(role), { source: block.source })];
    }
    case 'paragraph': {
      const look = block.keepWithNext ? { keepNext: true } : {};
      return [part(block, block.line, dress.paragraph(block.role), { look, source: block.source })];
    }
    case 'list':
      return block.points.map((each, index) => point(block, each, index, dress));
    case 'decisions':
      return [
        part(block, block.leadIn, dress.paragraph('leadIn')),
        ...block.decisions.map((line, index) => decisionPoint(block, line, index, dress)),
      ];
    case 'table':
      return tableParts(block, dress);
    default:
      return missingCase(block);
  }
};

/** A line of the front of a document, in a role of its own. */
export const frontPart = (role: WordRole, text: string, dress: Dress): ParagraphPart =>
  plain(dress.paragraph(role), text);

const frontParts = (document: MinutesDocument, dress: Dress): WordPart[] => {
  const { title, details, confidential, attendance, statement } = document;
  return [
    frontPart('title', title, dress),
    ...details.map((detail) => frontPart('detail', detail, dress)),
    ...(confidential ? [frontPart('notice', confidential.notice, dress)] : []),
    ...attendance.flatMap((table) => tableParts(table, dress)),
    ...(statement === undefined ? [] : [frontPart('statement', statement, dress)]),
  ];
};

/** All that stands in the text of a document, in order. */
export const documentParts = (document: MinutesDocument, dress: Dress): WordPart[] => [
  ...frontParts(document, dress),
  ...document.blocks.flatMap((block) => blockParts(block, dress)),
];
