import type { IParagraphOptions } from 'docx';
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
import { LIST_END } from './look.ts';
import { BULLETS, DEEPEST_LEVEL, listIndent } from './numbering.ts';
import { HEADING_STYLE, ROLE_STYLE, STYLE } from './style-ids.ts';

/** How a paragraph of the Word file looks. Plain data: two of the same look are the same. */
export type Look = Pick<IParagraphOptions, 'style' | 'keepNext' | 'numbering' | 'indent' | 'spacing' | 'border'>;

/** A paragraph of the Word file before it is written: its number is literal text, its words a line. */
export type ParagraphPart = {
  readonly kind: 'paragraph';
  readonly look: Look;
  readonly number?: string;
  readonly line: Line;
  readonly source?: string | undefined;
};

export type TablePart = { readonly kind: 'table'; readonly table: TableBlock };

/** What stands one under the other in a Word file. */
export type WordPart = ParagraphPart | TablePart;

const plain = (style: string, text: string): ParagraphPart => ({
  kind: 'paragraph',
  look: { style },
  line: lineOf(text),
});

const withBar = (block: DocumentBlock): Pick<Look, 'border'> => (block.confidential ? { border: { left: BAR } } : {});

const part = (block: DocumentBlock, line: Line, look: Look, source?: string): ParagraphPart => ({
  kind: 'paragraph',
  look: { ...look, ...withBar(block) },
  line,
  source,
});

/** The last point of a list stands off from what follows it. */
const spacingOf = (list: readonly unknown[], index: number): Pick<Look, 'spacing'> =>
  index === list.length - 1 ? { spacing: { after: LIST_END } } : {};

const point = (block: ListBlock, { depth, number, line, source }: ListPoint, index: number): ParagraphPart => {
  const level = Math.min(depth, DEEPEST_LEVEL);
  const look = { style: STYLE.point, ...spacingOf(block.points, index) };
  if (number === undefined) return part(block, line, { ...look, numbering: { reference: BULLETS, level } }, source);
  return { ...part(block, line, { ...look, indent: listIndent(level) }, source), number };
};

const decisionPoint = (block: DecisionsBlock, line: Line, index: number): ParagraphPart => {
  const look = {
    style: STYLE.decisionPoint,
    numbering: { reference: BULLETS, level: 0 },
    keepNext: index < block.decisions.length - 1,
    ...spacingOf(block.decisions, index),
  };
  return part(block, line, look, block.sources?.[index]);
};

/**
 * A table between its title, if it has one, and the small paragraph after it, that keeps Word from joining it to a table
 * that follows.
 */
const tableParts = (table: TableBlock): WordPart[] => [
  ...(table.title === undefined ? [] : [plain(STYLE.tableTitle, table.title)]),
  { kind: 'table', table },
  { kind: 'paragraph', look: { style: STYLE.tableSpace, ...withBar(table) }, line: [] },
];

/** A block of the document as what stands in Word. */
export const blockParts = (block: DocumentBlock): WordPart[] => {
  switch (block.kind) {
    case 'heading':
      return [part(block, block.line, { style: HEADING_STYLE[block.level] }, block.source)];
    case 'paragraph': {
      const look = { style: ROLE_STYLE[block.role], ...(block.keepWithNext && { keepNext: true }) };
      return [part(block, block.line, look, block.source)];
    }
    case 'list':
      return block.points.map((each, index) => point(block, each, index));
    case 'decisions':
      return [
        part(block, block.leadIn, { style: STYLE.leadIn }),
        ...block.decisions.map((line, index) => decisionPoint(block, line, index)),
      ];
    case 'table':
      return tableParts(block);
    default:
      return missingCase(block);
  }
};

const frontParts = ({ title, details, confidential, attendance, statement }: MinutesDocument): WordPart[] => [
  plain('Title', title),
  ...details.map((detail) => plain(STYLE.detail, detail)),
  ...(confidential ? [plain(STYLE.notice, confidential.notice)] : []),
  ...attendance.flatMap(tableParts),
  ...(statement === undefined ? [] : [plain(STYLE.statement, statement)]),
];

/** All that stands in the text of a document, in order. */
export const documentParts = (document: MinutesDocument): WordPart[] => [
  ...frontParts(document),
  ...document.blocks.flatMap(blockParts),
];
