import type { Node } from 'prosemirror-model';
import { type EditorState, Selection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { positionOf } from '../changed-range.ts';
import type { Hiding } from './hiding.ts';

/** Goes to the nearest block above or below that is not hidden; says whether there is one. */
export const goToVisible = (view: EditorView, { hides }: Hiding, by: 1 | -1): boolean => {
  const { doc, selection, tr } = view.state;
  let index = selection.$head.index(0) + by;
  while (doc.maybeChild(index) && hides(doc.child(index))) index += by;
  const block = doc.maybeChild(index);
  if (!block) return false;
  const at = positionOf(doc, index);
  const inside = doc.resolve(by === 1 ? at : at + block.nodeSize);
  view.dispatch(tr.setSelection(Selection.near(inside, by)).scrollIntoView());
  view.focus();
  return true;
};

/** The last block that can be come to from a place, in a direction, without a hidden one in between. */
const lastVisible = (doc: Node, from: number, to: number, { hides }: Hiding): number => {
  const by = to < from ? -1 : 1;
  let last = from;
  while (last !== to && !hides(doc.child(last + by))) last += by;
  return last;
};

/**
 * A selection with nothing hidden in it: it ends before the first hidden block, so that no key deletes or copies what
 * is not seen. Undefined when it has none in it.
 */
export const withoutHidden = ({ doc, selection }: EditorState, hiding: Hiding): Selection | undefined => {
  if (selection.empty) return undefined;
  const { $anchor, $head } = selection;
  const [from, to] = [$anchor.index(0), Math.min($head.index(0), doc.childCount - 1)];
  const start = Math.min(from, doc.childCount - 1);
  if (hiding.hides(doc.child(start))) return Selection.near(doc.resolve($anchor.pos));
  const last = lastVisible(doc, start, to, hiding);
  if (last === to) return undefined;
  const at = positionOf(doc, last);
  const edge = doc.resolve(to < start ? at + 1 : at + doc.child(last).nodeSize - 1);
  const anchor = $anchor.depth === 0 ? Selection.near($anchor, to < start ? -1 : 1).$from : $anchor;
  return TextSelection.between(anchor, edge);
};

/** Whether the caret is in a table that is hidden: what acts on lines would bring its words to light. */
export const isInHiddenTable = ({ doc, selection }: EditorState, { hides }: Hiding): boolean => {
  const block = doc.maybeChild(selection.$head.index(0));
  return block !== null && !block.isTextblock && hides(block);
};

/** Whether the block before (-1) or behind (1) the caret's own is hidden, with the caret at that end of its own. */
export const isAtHidden = ({ doc, selection }: EditorState, { hides }: Hiding, by: 1 | -1): boolean => {
  const { $head, empty } = selection;
  if (!empty || $head.depth === 0) return false;
  const isAtEnd = by === -1 ? $head.parentOffset === 0 : $head.parentOffset === $head.parent.content.size;
  const neighbour = doc.maybeChild($head.index(0) + by);
  return isAtEnd && neighbour !== null && hides(neighbour);
};
