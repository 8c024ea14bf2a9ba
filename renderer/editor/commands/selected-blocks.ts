import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';

/** A block of the selection, and where it begins. */
export type PlacedBlock = { readonly block: Node; readonly at: number };

/** The blocks that lie at least partly between two places, in order; tables too. */
export const blocksBetween = (doc: Node, from: number, to: number): PlacedBlock[] => {
  const blocks: PlacedBlock[] = [];
  doc.forEach((block, at) => {
    if (from < at + block.nodeSize && to > at) blocks.push({ block, at });
  });
  return blocks;
};

/** The blocks that the caret or the selection touches. */
export const selectedBlocks = ({ doc, selection }: EditorState): PlacedBlock[] =>
  blocksBetween(doc, selection.from, selection.to);
