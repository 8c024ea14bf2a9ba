import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type EditorState, Plugin, Selection, type Transaction } from 'prosemirror-state';
import { attrsOf, idOf, itemOf } from '../attrs.ts';
import { changedRange, childrenBetween, positionOf } from '../changed-range.ts';
import { cellsInTable } from '../copied-cells.ts';
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

const hasConfidential = ({ content }: Slice): boolean =>
  content.content.some((block) => block.attrs['visibility'] === 'confidential');

/** Confidential words behind the open table that they are pasted in: its cells can't keep them to themselves. */
const behindTable = ({ selection, tr }: EditorState, slice: Slice): Transaction | null => {
  const { $from } = selection;
  if ($from.depth < 2 || attrsOf($from.node(1)).visibility === 'confidential') return null;
  const at = $from.after(1);
  const end = at + slice.content.size;
  const next = tr.insert(at, slice.content);
  return next.setSelection(Selection.near(next.doc.resolve(end - 1), -1)).setMeta('uiEvent', 'paste');
};

/** The stretches of words in a block: its text, or that of each cell. */
const stretches = (block: Node, at: number): { from: number; to: number }[] => {
  if (block.isTextblock) return [{ from: at + 1, to: at + 1 + block.content.size }];
  const cells: { from: number; to: number }[] = [];
  block.descendants((node, offset) => {
    if (node.isTextblock) cells.push({ from: at + offset + 2, to: at + offset + 2 + node.content.size });
    return !node.isTextblock;
  });
  return cells;
};

const confidentialIn = (doc: Node, start: number, end: number) =>
  childrenBetween(doc, start, end).flatMap((block, offset) =>
    attrsOf(block).visibility === 'confidential'
      ? stretches(block, positionOf(doc, start + offset)).map((stretch) => ({ ...stretch, id: idOf(block) }))
      : [],
  );

/** Where in the new document words of a confidential block stand outside their own block. */
const strayWords = (trs: readonly Transaction[], before: EditorState, after: EditorState): number[] => {
  const range = changedRange(before.doc, after.doc);
  if (!range) return [];
  return confidentialIn(before.doc, range.start, range.endBefore).flatMap(({ from, to, id }) => {
    const start = trs.reduce((at, tr) => tr.mapping.map(at, 1), from);
    const end = trs.reduce((at, tr) => tr.mapping.map(at, -1), to);
    const $end = after.doc.resolve(Math.min(end, after.doc.content.size));
    return end > start && $end.depth > 0 && idOf($end.node(1)) !== id ? [$end.before(1)] : [];
  });
};

export const visibilityPlugin = (context: () => LineContext): Plugin =>
  new Plugin({
    props: {
      transformCopied: (slice, view) => {
        const copied = cellsInTable(slice, view.state);
        return context().isConfidential(itemOf(view.state.doc)) ? confidentialSlice(copied) : copied;
      },
      transformPasted: (slice, view) => {
        if (context().isConfidential(itemOf(view.state.doc))) return slice;
        return hasConfidential(slice) ? new Slice(slice.content, 0, 0) : slice;
      },
      handlePaste: (view, _event, slice) => {
        if (context().isConfidential(itemOf(view.state.doc)) || !hasConfidential(slice)) return false;
        const tr = behindTable(view.state, slice);
        if (tr) view.dispatch(tr.scrollIntoView());
        return tr !== null;
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
