import { missingCase } from '../../../assert.ts';
import type { DocumentBlock, HeadingBlock, ListPoint } from '../../model.ts';
import { stretchesOf } from '../stretches.ts';
import { textLine } from './line.ts';
import { textTable } from './table.ts';
import { columnsOf, hang, TEXT_WIDTH, wrap } from './wrap.ts';

const BAR = '| ';
const INDENT = 3;

/** A heading with a line under it: the more it heads, the stronger. */
export const underlined = (text: string, sign: '=' | '-' | '.', width: number): string => {
  const lines = wrap(text, width);
  return [...lines, sign.repeat(Math.min(width, Math.max(1, ...lines.map(columnsOf))))].join('\n');
};

const heading = ({ level, line }: HeadingBlock, width: number): string =>
  underlined(textLine(line), level === 1 ? '-' : '.', width);

const list = (points: readonly ListPoint[], width: number): string =>
  points
    .flatMap(({ depth, number, line }) => {
      const label = `${' '.repeat(INDENT * depth)}${number ?? (depth === 0 ? '*' : '-')} `;
      return hang(label, textLine(line), width);
    })
    .join('\n');

const textBlock = (block: DocumentBlock, width: number): string => {
  switch (block.kind) {
    case 'heading':
      return heading(block, width);
    case 'paragraph':
      return wrap(textLine(block.line), width).join('\n');
    case 'list':
      return list(block.points, width);
    case 'decisions':
      return [
        ...wrap(textLine(block.leadIn), width),
        list(
          block.decisions.map((line) => ({ depth: 0, line })),
          width,
        ),
      ].join('\n');
    case 'table':
      return textTable(block, width);
    default:
      return missingCase(block);
  }
};

const barred = (text: string): string =>
  text
    .split('\n')
    .map((line) => `${BAR}${line}`.trimEnd())
    .join('\n');

/** Blocks in their order, a bar beside each confidential stretch. */
export const textBlocks = (blocks: readonly DocumentBlock[]): readonly string[] =>
  stretchesOf(blocks).flatMap(({ confidential, blocks: own }) => {
    const width = confidential ? TEXT_WIDTH - BAR.length : TEXT_WIDTH;
    const printed = own.map((block) => textBlock(block, width));
    return confidential ? [barred(printed.join('\n\n'))] : printed;
  });
