import { missingCase } from '../../../assert.ts';
import type { DocumentBlock, Line, ParagraphBlock } from '../../model.ts';
import { stretchesOf } from '../stretches.ts';
import { markdownLine } from './line.ts';
import { markdownList } from './list.ts';
import { markdownTable } from './table.ts';

const bold = (line: Line): Line => line.map((span) => ({ ...span, bold: true }));

const paragraph = ({ role, line }: ParagraphBlock): string =>
  markdownLine(role === 'confidentialMark' ? bold(line) : line, '\\\n');

const markdownBlock = (block: DocumentBlock): string => {
  switch (block.kind) {
    case 'heading':
      // The title is the only heading of the first level.
      return `${'#'.repeat(block.level + 1)} ${markdownLine(block.line, ' ')}`;
    case 'paragraph':
      return paragraph(block);
    case 'list':
      return markdownList(block.points);
    case 'decisions':
      return [
        markdownLine(block.leadIn, '\\\n'),
        markdownList(block.decisions.map((line) => ({ depth: 0, line }))),
      ].join('\n\n');
    case 'table':
      return markdownTable(block);
    default:
      return missingCase(block);
  }
};

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

/** Blocks in their order, each confidential stretch in a quotation of its own. */
export const markdownBlocks = (blocks: readonly DocumentBlock[]): readonly string[] =>
  stretchesOf(blocks).flatMap(({ confidential, blocks: own }) => {
    const printed = own.map(markdownBlock);
    return confidential ? [quoted(printed.join('\n\n'))] : printed;
  });
