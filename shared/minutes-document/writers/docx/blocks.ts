import { type FileChild, type IParagraphOptions, Paragraph, Tab, TextRun } from 'docx';
import { missingCase } from '../../../assert.ts';
import type { DecisionsBlock, DocumentBlock, Line, ListBlock, ListPoint } from '../../model.ts';
import { BAR } from './confidential-bar.ts';
import { LIST_END } from './look.ts';
import { withMark } from './marks.ts';
import { BULLETS, DEEPEST_LEVEL, listIndent } from './numbering.ts';
import { HEADING_STYLE, ROLE_STYLE, STYLE } from './style-ids.ts';
import { tableParts } from './table.ts';
import { runsOfLine } from './text.ts';

type Look = Pick<IParagraphOptions, 'style' | 'keepNext' | 'numbering' | 'indent' | 'spacing'>;

type Children = NonNullable<IParagraphOptions['children']>;

const paragraph = (block: DocumentBlock, children: Children, look: Look, source?: string): Paragraph =>
  new Paragraph({
    ...look,
    children: withMark(children, source),
    ...(block.confidential && { border: { left: BAR } }),
  });

/** The last point of a list stands off from what follows it. */
const spacingOf = (list: readonly unknown[], index: number): Pick<Look, 'spacing'> =>
  index === list.length - 1 ? { spacing: { after: LIST_END } } : {};

const point = (block: ListBlock, { depth, number, line, source }: ListPoint, index: number): Paragraph => {
  const level = Math.min(depth, DEEPEST_LEVEL);
  const look = { style: STYLE.point, ...spacingOf(block.points, index) };
  if (number === undefined)
    return paragraph(block, runsOfLine(line), { ...look, numbering: { reference: BULLETS, level } }, source);
  const label = new TextRun({ children: [number, new Tab()] });
  return paragraph(block, [label, ...runsOfLine(line)], { ...look, indent: listIndent(level) }, source);
};

const decisionPoint = (block: DecisionsBlock, line: Line, index: number): Paragraph =>
  paragraph(
    block,
    runsOfLine(line),
    {
      style: STYLE.decisionPoint,
      numbering: { reference: BULLETS, level: 0 },
      keepNext: index < block.decisions.length - 1,
      ...spacingOf(block.decisions, index),
    },
    block.sources?.[index],
  );

/** A block of the document as paragraphs and tables of Word. */
export const wordBlocks = (block: DocumentBlock): FileChild[] => {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block, runsOfLine(block.line), { style: HEADING_STYLE[block.level] }, block.source)];
    case 'paragraph':
      return [
        paragraph(
          block,
          runsOfLine(block.line),
          { style: ROLE_STYLE[block.role], ...(block.keepWithNext && { keepNext: true }) },
          block.source,
        ),
      ];
    case 'list':
      return block.points.map((each, index) => point(block, each, index));
    case 'decisions':
      return [
        paragraph(block, runsOfLine(block.leadIn), { style: STYLE.leadIn }),
        ...block.decisions.map((line, index) => decisionPoint(block, line, index)),
      ];
    case 'table':
      return tableParts(block);
    default:
      return missingCase(block);
  }
};
