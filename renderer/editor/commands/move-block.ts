import { closeHistory } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { positionOf } from '../changed-range.ts';
import { selectedRange } from '../selected-range.ts';

/**
 * Moves the selected blocks up or down by one. It is the neighbour that is carried to their other side, so that the
 * caret and what is half typed stay untouched.
 */
export const moveBlock =
  (by: 'up' | 'down'): Command =>
  (state, dispatch) => {
    const { start, end } = selectedRange(state);
    const neighbour = by === 'up' ? start - 1 : end;
    if (neighbour < 0 || neighbour >= state.doc.childCount) return false;
    if (!dispatch) return true;
    const node = state.doc.child(neighbour);
    const from = positionOf(state.doc, neighbour);
    const to = by === 'up' ? positionOf(state.doc, end) - node.nodeSize : positionOf(state.doc, start);
    const tr = closeHistory(state.tr)
      .delete(from, from + node.nodeSize)
      .insert(to, node);
    dispatch(tr.scrollIntoView());
    return true;
  };
