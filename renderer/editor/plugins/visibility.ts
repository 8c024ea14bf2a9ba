import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { attrsOf, idOf, itemOf } from '../attrs.ts';
import { changedRange, positionOf } from '../changed-range.ts';
import type { LineContext } from '../line-context.ts';

/*
 * Confidential words stay confidential wherever they end up: a block that they are joined to becomes confidential,
 * and what is pasted of them stays a block of its own. What leaves a confidential item says so itself.
 */

/** A block that stays confidential out of its item; a sentence for the public stays one. */
export const asConfidential = (block: Node): Node =>
  block.isInline || attrsOf(block).visibility === 'public'
    ? block
    : block.type.create({ ...block.attrs, visibility: 'confidential' }, block.content, block.marks);

const confidentialSlice = ({ content, openStart, openEnd }: Slice): Slice =>
  new Slice(Fragment.from(content.content.map(asConfidential)), openStart, openEnd);

/** Where in the new document words of a confidential block stand whose own block is gone. */
const strayWords = (trs: readonly Transaction[], before: EditorState, after: EditorState): number[] => {
  const range = changedRange(before.doc, after.doc);
  const places: number[] = [];
  for (let index = range?.start ?? 0; index < (range?.endBefore ?? 0); index += 1) {
    const block = before.doc.child(index);
    if (attrsOf(block).visibility !== 'confidential' || block.content.size === 0) continue;
    let from = positionOf(before.doc, index) + 1;
    let to = from + block.content.size;
    for (const tr of trs) {
      from = tr.mapping.map(from, 1);
      to = tr.mapping.map(to, -1);
    }
    const $to = after.doc.resolve(Math.min(to, after.doc.content.size));
    if (to > from && $to.depth === 1 && idOf($to.parent) !== idOf(block)) places.push($to.before());
  }
  return places;
};

export const visibilityPlugin = (context: () => LineContext): Plugin =>
  new Plugin({
    props: {
      transformCopied: (slice, view) =>
        context().isConfidential(itemOf(view.state.doc)) ? confidentialSlice(slice) : slice,
      transformPasted: (slice, view) => {
        if (context().isConfidential(itemOf(view.state.doc))) return slice;
        const isConfidential = slice.content.content.some((block) => block.attrs['visibility'] === 'confidential');
        return isConfidential ? new Slice(slice.content, 0, 0) : slice;
      },
    },
    appendTransaction: (trs, before, after) => {
      if (!trs.some((tr) => tr.docChanged) || trs.some((tr) => tr.getMeta('history$'))) return null;
      const tr = after.tr;
      for (const at of strayWords(trs, before, after)) {
        const block = after.doc.nodeAt(at);
        if (block && attrsOf(block).visibility !== 'confidential')
          tr.setNodeAttribute(at, 'visibility', 'confidential');
      }
      return tr.docChanged ? tr : null;
    },
  });
