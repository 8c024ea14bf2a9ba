import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Mapping, StepMap } from 'prosemirror-transform';
import type { ItemId } from '../../shared/ids.ts';
import { childrenBetween, positionOf } from './changed-range.ts';
import type { LineContext } from './line-context.ts';
import { isBlank } from './mapping.ts';
import type { Minutes } from './minutes.ts';
import { asConfidential } from './plugins/visibility.ts';
import { schema } from './schema.ts';
import { type BlockRange, selectedRange } from './selected-range.ts';

/** Where in an item the blocks are put that come from another one. */
export type Landing = 'start' | 'end';

export type Move = { readonly from: ItemId; readonly to: ItemId; readonly landing: Landing };

/** Takes blocks out of an item. One that is emptied keeps a line to type in. */
export const takeOut = ({ doc, tr }: EditorState, { start, end }: BlockRange): Transaction => {
  const [from, to] = [positionOf(doc, start), positionOf(doc, end)];
  if (end - start < doc.childCount) return tr.delete(from, to);
  return tr.replaceWith(from, to, schema.node('paragraph', { id: null, visibility: null }));
};

const isEmpty = (doc: Node): boolean => doc.childCount === 1 && isBlank(doc.child(0));

/** Puts blocks into an item; the line of an empty one gives way to them. */
const putIn = ({ doc, tr }: EditorState, at: number, blocks: readonly Node[]): Transaction =>
  isEmpty(doc) ? tr.replaceWith(0, doc.content.size, [...blocks]) : tr.insert(at, [...blocks]);

/**
 * Moves the selected blocks, tables too, to another item with their ids, and the caret with them; taken back in one
 * step. What leaves a confidential item says from then on itself that it is confidential.
 */
export const moveBlocks = (minutes: Minutes, { from, to, landing }: Move, context: LineContext): void => {
  const source = minutes.state(from);
  const range = selectedRange(source);
  const isLeak = context.isConfidential(from) && !context.isConfidential(to);
  const taken = childrenBetween(source.doc, range.start, range.end);
  const blocks = isLeak ? taken.map(asConfidential) : taken;
  const { doc } = minutes.state(to);
  const at = landing === 'start' || isEmpty(doc) ? 0 : doc.content.size;
  const shift = new Mapping([StepMap.offset(at - positionOf(source.doc, range.start))]);
  const caret = source.selection.getBookmark().map(shift);
  minutes.dispatchTogether([
    [from, (state) => takeOut(state, range)],
    [
      to,
      (state) => {
        const tr = putIn(state, at, blocks);
        return tr.setSelection(caret.resolve(tr.doc)).scrollIntoView();
      },
    ],
  ]);
};
