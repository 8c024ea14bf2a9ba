import { closeHistory } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import { splitEnding } from '../../../shared/capture/ending.ts';
import type { BlockId } from '../../../shared/ids.ts';
import { isKind } from '../attrs.ts';
import { indexOfBlock, positionOf } from '../changed-range.ts';
import { textOfNode } from '../mapping.ts';
import { captureOf } from '../plugins/capture-state.ts';

/** Takes ';' or '; and' off the end of a decision, where documents put them; null when there is none to be taken. */
export const trimEnding = (state: EditorState, id: BlockId): Transaction | null => {
  const index = indexOfBlock(state.doc, id);
  const block = index === -1 ? null : state.doc.child(index);
  if (!isKind(block, 'decision') || captureOf(state).plainBlocks.has(id)) return null;
  const { text, ending } = splitEnding(textOfNode(block));
  if (text === '' || !ending.includes(';')) return null;
  const from = positionOf(state.doc, index) + 1;
  return closeHistory(state.tr).delete(from + text.length, from + text.length + ending.length);
};
