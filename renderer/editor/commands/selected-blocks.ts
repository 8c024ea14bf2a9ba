import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';

/** A block of the selection, and where it begins. */
export type PlacedBlock = { readonly block: Node; readonly at: number };

/** The blocks that the caret or the selection touches, in order; tables too. */
export const selectedBlocks = ({ doc, selection }: EditorState): PlacedBlock[] => {
  const blocks: PlacedBlock[] = [];
  doc.forEach((block, at) => {
    if (selection.from < at + block.nodeSize && selection.to > at) blocks.push({ block, at });
  });
  return blocks;
};
