import type { Command } from 'prosemirror-state';
import { attrsOf, isKind } from '../attrs.ts';

const DEEPEST = 8;

/** Moves the selected points one level in or out; anything but points is left to the browser's Tab. */
export const nest =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const { $from, $to } = state.selection;
    if ($from.depth !== 1 || $to.depth !== 1) return false;
    const tr = state.tr;
    let points = 0;
    state.doc.nodesBetween($from.before(), $to.after(), (block, at) => {
      if (!isKind(block, 'bullet') && !isKind(block, 'numbered')) return false;
      points += 1;
      const depth = Math.min(DEEPEST, Math.max(0, (attrsOf<'bullet'>(block).depth ?? 0) + by));
      tr.setNodeAttribute(at, 'depth', depth === 0 ? null : depth);
      return false;
    });
    if (points === 0) return false;
    dispatch?.(tr);
    return true;
  };
