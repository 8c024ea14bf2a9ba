import type { Node } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { changedRange, positionOf } from '../changed-range.ts';

const isNotTyped = (tr: Transaction): boolean =>
  tr.getMeta('history$') !== undefined || tr.getMeta('addToHistory') === false;

/** What an attribute of a block is by the words that were typed in it; undefined where it stays as it is. */
type Next = (before: Node, block: Node) => unknown;

/** Keeps an attribute of blocks in step with their words as they are typed; not as they are undone, or come from elsewhere. */
export const followWords = (attribute: string, next: Next): Plugin =>
  new Plugin({
    appendTransaction: (trs, before, after) => {
      const range = changedRange(before.doc, after.doc);
      if (!range || trs.some(isNotTyped)) return null;
      const tr = after.tr;
      for (let index = range.start; index < range.endAfter; index += 1) {
        const value = next(before.doc, after.doc.child(index));
        if (value !== undefined) tr.setNodeAttribute(positionOf(after.doc, index), attribute, value);
      }
      return tr.docChanged ? tr : null;
    },
  });
