import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { BlockId } from '../../shared/ids.ts';
import { idOf, isKind } from './attrs.ts';

/** What a decision is called by screen readers; a paragraph is read as it is, with the words behind it. */
const labelOf = (block: Node) => (isKind(block, 'decision') ? { 'aria-label': 'Decision, needs ratification' } : {});

const draw = (doc: Node, marked: ReadonlySet<BlockId>): DecorationSet => {
  const marks: Decoration[] = [];
  doc.forEach((block, at) => {
    const id = idOf(block);
    if (!id || !marked.has(id)) return;
    marks.push(Decoration.node(at, at + block.nodeSize, { 'data-ratify': 'needed', ...labelOf(block) }));
  });
  return DecorationSet.create(doc, marks);
};

/** Draws at the decisions that were taken without a quorum that they need to be ratified; the text has no word of it. */
export const ratificationMarks = (marked: () => ReadonlySet<BlockId>): ((state: EditorState) => DecorationSet) => {
  let drawn: { doc: Node; marked: ReadonlySet<BlockId>; marks: DecorationSet } | undefined;
  return ({ doc }) => {
    const now = marked();
    if (now.size === 0) return DecorationSet.empty;
    if (drawn?.doc !== doc || drawn.marked !== now) drawn = { doc, marked: now, marks: draw(doc, now) };
    return drawn.marks;
  };
};
