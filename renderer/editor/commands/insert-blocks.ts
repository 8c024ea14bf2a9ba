import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { BlockContent } from '../../../shared/domain/block.ts';
import { attrsOf } from '../attrs.ts';
import { positionOf } from '../changed-range.ts';
import { isBlank, newNodeOf } from '../mapping.ts';
import { selectedRange } from '../selected-range.ts';

/**
 * Puts blocks below one of the document, or in its place when it is an empty line, and the caret at their end; taken back
 * in one step.
 */
export const insertAt = ({ doc, tr }: EditorState, index: number, nodes: readonly Node[]): Transaction => {
  const here = doc.child(index);
  const from = positionOf(doc, index);
  const to = from + here.nodeSize;
  const at = isBlank(here) ? from : to;
  const end = nodes.reduce((size, node) => size + node.nodeSize, at);
  const next = closeHistory(tr).replaceWith(at, to, [...nodes]);
  return next.setSelection(TextSelection.near(next.doc.resolve(end - 1), -1)).scrollIntoView();
};

/** As confidential as the text that they go into; the first has the id of the empty line whose place it takes. */
const nodesOf = (contents: readonly BlockContent[], here: Node): Node[] => {
  const { id, visibility } = attrsOf(here);
  const kept = visibility === 'confidential' ? visibility : null;
  return contents.map((content, index) =>
    newNodeOf(content, { visibility: kept, id: isBlank(here) && index === 0 ? id : null }),
  );
};

/** Puts blocks at the caret. */
export const insertBlocks =
  (contents: readonly BlockContent[]): Command =>
  (state, dispatch) => {
    if (contents.length === 0) return false;
    const index = selectedRange(state).end - 1;
    dispatch?.(insertAt(state, index, nodesOf(contents, state.doc.child(index))));
    return true;
  };
