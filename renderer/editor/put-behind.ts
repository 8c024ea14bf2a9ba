import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { BlockContent } from '../../shared/domain/block.ts';
import type { Place } from '../../shared/domain/presence.ts';
import { attrsOf } from './attrs.ts';
import { indexOfBlock, positionOf } from './changed-range.ts';
import { newNodeOf } from './mapping.ts';

/** A sentence about a confidential block is as confidential. */
const visibilityBehind = (above: Node | null) =>
  above && attrsOf(above).visibility === 'confidential' ? ('confidential' as const) : null;

/**
 * Puts a block behind another one, or at the start of the item; the caret stays where it is in the text. It is
 * confidential where it follows from what is.
 */
export const putBehind = (
  { doc, tr }: EditorState,
  { blockId }: Place,
  content: BlockContent,
  isConfidential = false,
): Transaction => {
  const index = blockId === undefined ? 0 : indexOfBlock(doc, blockId) + 1;
  const above = index > 0 ? doc.child(index - 1) : null;
  const node = newNodeOf(content, { id: null, visibility: isConfidential ? 'confidential' : visibilityBehind(above) });
  return closeHistory(tr).insert(positionOf(doc, index), node);
};
