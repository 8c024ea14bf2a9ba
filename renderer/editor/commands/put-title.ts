import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { Command, Transaction } from 'prosemirror-state';
import { findMatters, placeOfMisfit } from '../../../shared/capture/matters-in-text.ts';
import type { LineContext } from '../line-context.ts';
import { textOfNode } from '../mapping.ts';
import { caretBlock } from './convert.ts';

/** A title that does not fit the code before it, and the one that the register has; places are those of the document. */
export type Misfit = {
  readonly code: string;
  readonly title: string;
  /** Where its code begins. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

/** The titles of a block that do not fit; it stands at `at` in the document. */
export const misfitsIn = (block: Node, at: number, context: LineContext): Misfit[] => {
  const text = textOfNode(block);
  return findMatters(text, context).flatMap((found) => {
    const place = placeOfMisfit(text, found);
    if (!place || found.title === undefined) return [];
    const { code, title, start } = found;
    return [{ code, title, at: at + 1 + start, from: at + 1 + place.start, to: at + 1 + place.end }];
  });
};

/** Puts the title of the register where another one stands: one step, taken back by one. */
export const putTitleAt = (tr: Transaction, { title, from, to }: Misfit): Transaction =>
  closeHistory(tr).insertText(title, from, to);

/** Puts in the title of the register for the one that the caret is at, or else for the first of the block. */
export const putTitle =
  (context: () => LineContext): Command =>
  (state, dispatch) => {
    const caret = caretBlock(state);
    if (!caret) return false;
    const misfits = misfitsIn(caret.block, caret.at, context());
    const { head } = state.selection;
    const misfit = misfits.find(({ at, to }) => at <= head && head <= to + 1) ?? misfits[0];
    if (!misfit) return false;
    dispatch?.(putTitleAt(state.tr, misfit));
    return true;
  };
