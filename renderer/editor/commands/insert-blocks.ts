import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { BlockContent } from '../../../shared/domain/block.ts';
import { attrsOf } from '../attrs.ts';
import { positionOf } from '../changed-range.ts';
import { isBlank, newNodeOf } from '../mapping.ts';
import { selectedRange } from '../selected-range.ts';

/** As confidential as the text that they go into. */
const nodesOf = (contents: readonly BlockContent[], here: Node): Node[] => {
  const { id, visibility } = attrsOf(here);
  const kept = visibility === 'confidential' ? visibility : null;
  const takesPlace = isBlank(here);
  return contents.map((content, index) =>
    newNodeOf(content, { visibility: kept, id: takesPlace && index === 0 ? id : null }),
  );
};

const insert = ({ doc, tr }: EditorState, index: number, contents: readonly BlockContent[]): Transaction => {
  const here = doc.child(index);
  const nodes = nodesOf(contents, here);
  const from = positionOf(doc, index);
  const to = from + here.nodeSize;
  const at = isBlank(here) ? from : to;
  const end = nodes.reduce((size, node) => size + node.nodeSize, at);
  const next = closeHistory(tr).replaceWith(at, to, nodes);
  return next.setSelection(TextSelection.near(next.doc.resolve(end - 1), -1)).scrollIntoView();
};

/**
 * Puts blocks below the one at the caret, or in its place when it is an empty line, and the caret at their end; taken
 * back in one step.
 */
export const insertBlocks =
  (contents: readonly BlockContent[]): Command =>
  (state, dispatch) => {
    if (contents.length === 0) return false;
    dispatch?.(insert(state, selectedRange(state).end - 1, contents));
    return true;
  };
