import { missingCase } from '../assert.ts';
import { type BlockContent, textOf } from './block.ts';

/** The words of a block as plain text, '\n' for a line break; a table a line for each row, its cells apart by tabs. */
export const wordsOf = (content: BlockContent): string => {
  if ('runs' in content) return textOf(content.runs);
  switch (content.kind) {
    case 'table':
      return content.rows.map((row) => row.join('\t')).join('\n');
    case 'outstanding':
      return content.rows.map(({ references, update }) => `${references.join(', ')}\t${update}`).join('\n');
    default:
      return missingCase(content);
  }
};
