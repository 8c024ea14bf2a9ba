import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { SpellingDesk } from './spelling-desk.ts';

/** A word that is not known, with its place in the document. */
export type Fault = { readonly from: number; readonly to: number; readonly word: string };

const none = (): boolean => false;

/** The faults of a document as far as they are known, in its order; none of a block that is hidden. */
export const faultsIn = (doc: Node, desk: SpellingDesk, isHidden: (block: Node) => boolean = none): Fault[] => {
  const faults: Fault[] = [];
  doc.forEach((block, at) => {
    if (isHidden(block)) return;
    for (const { text, start, end } of desk.faultsOf(block)) {
      faults.push({ from: at + 1 + start, to: at + 1 + end, word: text });
    }
  });
  return faults;
};

/** Whether the caret stands in a word or at one of its ends: there it may still be typed on. */
export const isAtCaret = ({ selection }: EditorState, { from, to }: Fault): boolean =>
  selection.empty && selection.head >= from && selection.head <= to;
