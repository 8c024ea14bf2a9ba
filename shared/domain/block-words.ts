import { missingCase } from '../assert.ts';
import { type BlockContent, textOf } from './block.ts';

/** What a block says, row by row: a table has the texts of its cells, every other block the one that it is. */
const rowsOf = (content: BlockContent): readonly (readonly string[])[] => {
  if ('runs' in content) return [[textOf(content.runs)]];
  switch (content.kind) {
    case 'table':
      return content.rows;
    case 'outstanding':
      return content.rows.map(({ references, update }) => [references.join(', '), update]);
    default:
      return missingCase(content);
  }
};

/** Each text of a block by itself: no sentence and no gap goes on from one cell of a table into the next. */
export const textsOf = (content: BlockContent): readonly string[] => rowsOf(content).flat();

/** The words of a block as plain text, '\n' for a line break; a table a line for each row, its cells apart by tabs. */
export const wordsOf = (content: BlockContent): string =>
  rowsOf(content)
    .map((row) => row.join('\t'))
    .join('\n');
