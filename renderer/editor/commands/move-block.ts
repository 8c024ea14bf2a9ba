import { closeHistory } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { positionOf } from '../changed-range.ts';

/**
 * Moves the selected blocks up or down by one. It is the neighbour that is carried to their other side, so that the
 * caret and what is half typed stay untouched.
 */
export const moveBlock =
  (by: 'up' | 'down'): Command =>
  (state, dispatch) => {
    const { $from, $to } = state.selection;
    const first = $from.index(0);
    const last = $to.depth === 0 ? Math.max(first, $to.index(0) - 1) : $to.index(0);
    const neighbour = by === 'up' ? first - 1 : last + 1;
    if (neighbour < 0 || neighbour >= state.doc.childCount) return false;
    if (!dispatch) return true;
    const node = state.doc.child(neighbour);
    const from = positionOf(state.doc, neighbour);
    const to = by === 'up' ? positionOf(state.doc, last + 1) - node.nodeSize : positionOf(state.doc, first);
    const tr = closeHistory(state.tr)
      .delete(from, from + node.nodeSize)
      .insert(to, node);
    dispatch(tr.scrollIntoView());
    return true;
  };
