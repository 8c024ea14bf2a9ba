import type { Node, Slice } from 'prosemirror-model';
import { kindOf } from './attrs.ts';
import type { LineContext } from './line-context.ts';
import { literalWords } from './literal-text.ts';
import { textOfNode } from './mapping.ts';
import { textRows } from './table-rows.ts';

const cellsAsText = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');

/** A block in plain words, as it would be typed. */
const asText = (block: Node, context: LineContext): string => {
  switch (kindOf(block)) {
    case 'table':
    case 'outstanding':
      return cellsAsText(textRows(block));
    default: {
      const { before, after } = literalWords(block, context);
      return before + textOfNode(block) + after;
    }
  }
};

/** What was cut out of a text in plain words, a line for each block. */
export const textOfSlice = (slice: Slice, context: LineContext): string => {
  const only = slice.content.childCount === 1 && slice.openStart > 0 ? slice.content.firstChild : null;
  if (only) return textOfNode(only);
  return slice.content.content.map((block) => (block.isBlock ? asText(block, context) : (block.text ?? ''))).join('\n');
};
