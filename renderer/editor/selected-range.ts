import type { EditorState } from 'prosemirror-state';

/** Some of the blocks of a document, as places among its children; `end` is not in it. */
export type BlockRange = { readonly start: number; readonly end: number };

/** The blocks that the caret or the selection is in. */
export const selectedRange = ({ selection: { $from, $to } }: EditorState): BlockRange => {
  const start = $from.index(0);
  return { start, end: $to.depth === 0 ? Math.max(start + 1, $to.index(0)) : $to.index(0) + 1 };
};
