import { type EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { positionOf } from '../changed-range.ts';

const draw = ({ doc, selection: { $from, $to } }: EditorState): DecorationSet => {
  const marks: Decoration[] = [];
  for (let index = $from.index(0); index <= $to.index(0) && index < doc.childCount; index += 1) {
    const at = positionOf(doc, index);
    marks.push(Decoration.node(at, at + doc.child(index).nodeSize, { 'data-current': '' }));
  }
  return DecorationSet.create(doc, marks);
};

/** Marks the block of the caret for the styles that set it off from the others, while that is wanted. */
export const currentBlockPlugin = (isWanted: () => boolean): Plugin =>
  new Plugin({ props: { decorations: (state) => (isWanted() ? draw(state) : null) } });
