import type { Node } from 'prosemirror-model';
import { printLine } from '../../../shared/capture/print.ts';
import { attrsOf, isKind } from '../attrs.ts';
import type { LineContext } from '../line-context.ts';
import { schema } from '../schema.ts';
import { cellContent, outstandingRows, textRows } from '../table-rows.ts';

const BETWEEN_CELLS = '; ';

/** What each row says in words; that of an action outstanding as it is typed, with its references. */
const rowTexts = (table: Node, { capture }: LineContext): string[] =>
  isKind(table, 'outstanding')
    ? outstandingRows(table).map(({ references, update }) =>
        references.length === 0
          ? update
          : printLine({ opening: { kind: 'outstanding', references, taken: '' }, rest: update }, capture),
      )
    : textRows(table).map((cells) => cells.filter((text) => text.trim() !== '').join(BETWEEN_CELLS));

/** The rows of a table as paragraphs for the same readers; the first keeps its id. Rows without a word are left out. */
export const rowsToText = (table: Node, context: LineContext): Node[] => {
  const texts = rowTexts(table, context).filter((text) => text.trim() !== '');
  const { id, visibility } = attrsOf(table);
  return (texts.length > 0 ? texts : ['']).map((text, index) =>
    schema.node('paragraph', { id: index === 0 ? id : null, visibility }, cellContent(schema, text)),
  );
};
