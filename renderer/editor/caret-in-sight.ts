import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * Whether the caret stands in the part of the text that is in sight, so that nothing has to be scrolled. It is asked with
 * every key, where the editor itself would measure each element around the text. A table can be scrolled by itself: of
 * a caret in one nothing is said.
 */
export const isCaretInSight = (view: EditorView, scroller: HTMLElement): boolean => {
  const { selection } = view.state;
  if (!(selection instanceof TextSelection) || selection.$head.depth !== 1) return false;
  const caret = view.coordsAtPos(selection.head, 1);
  const sight = scroller.getBoundingClientRect();
  return (
    caret.top >= sight.top && caret.bottom <= sight.bottom && caret.left >= sight.left && caret.right <= sight.right
  );
};
