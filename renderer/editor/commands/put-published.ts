import type { Node } from 'prosemirror-model';
import { type PublishedLine, readPublishedLine } from '../../../shared/capture/published-line.ts';
import { attrsOf, isKind } from '../attrs.ts';
import type { LineContext } from '../line-context.ts';
import { newNodeOf } from '../mapping.ts';
import { pastedLine } from '../pasted-line.ts';
import { schema } from '../schema.ts';
import { outstandingTexts, rowNode } from '../table-rows.ts';
import { attrsFor } from './convert.ts';

type PublishedAction = PublishedLine & { readonly opening: { readonly kind: 'action' } };

const putAction = (made: Node[], block: Node, { opening, rest }: PublishedAction, context: LineContext): boolean => {
  // The store gives the next number to the first of several actions, and so on.
  const ahead = made.filter((node) => isKind(node, 'action')).length;
  if (!context.isNextReference(opening.reference ?? '', ahead)) return false;
  const { id, visibility } = attrsOf(block);
  const attrs = { id, visibility, ...attrsFor(opening, rest, context) };
  made.push(schema.node('action', attrs, block.content.cut(opening.taken.length)));
  return true;
};

/** The table right above takes the row when it is for the same readers. */
const putUpdate = (made: Node[], block: Node, references: readonly string[], update: string): void => {
  const { id, visibility } = attrsOf(block);
  const row = { references: [...references], update };
  const above = made.at(-1);
  const isSame = isKind(above, 'outstanding') && attrsOf(above).visibility === visibility;
  if (isSame) made.splice(-1, 1, above.copy(above.content.addToEnd(rowNode(schema, outstandingTexts(row)))));
  else made.push(newNodeOf({ kind: 'outstanding', rows: [row] }, { id, visibility }));
};

/** Puts what a published line says; `false` where the block is none, and stays what it is. */
export const putPublished = (made: Node[], block: Node, context: LineContext): boolean => {
  const line = readPublishedLine(pastedLine(block), context.capture);
  if (!line) return false;
  const { opening, rest } = line;
  if (opening.kind === 'action') return putAction(made, block, { opening, rest }, context);
  putUpdate(made, block, opening.references, rest);
  return true;
};
