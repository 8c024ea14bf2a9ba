import type { Slice } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { changedRange } from '../changed-range.ts';
import { convertPasted, isMeant } from '../commands/convert-pasted.ts';
import type { LineContext } from '../line-context.ts';
import type { BlockRange } from '../selected-range.ts';

/** Whether what is pasted ends where its block ends: else its last line goes on in words that stand here. */
const endsLine = ({ selection: { $to } }: EditorState): boolean =>
  $to.depth === 1 && $to.parentOffset === $to.parent.content.size;

const plainPaste = ({ tr }: EditorState, slice: Slice): Transaction =>
  tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste');

/** The blocks that are pasted as a whole: not the one whose beginning stood here. */
const pastedRange = (before: EditorState, after: EditorState): BlockRange | undefined => {
  const range = changedRange(before.doc, after.doc);
  const { $from } = before.selection;
  const isJoined = range?.start === $from.index(0) && $from.parentOffset > 0;
  return range && { start: range.start + (isJoined ? 1 : 0), end: range.endAfter };
};

const pasteLines = (view: EditorView, slice: Slice, context: LineContext): void => {
  const before = view.state;
  view.dispatch(plainPaste(before, slice));
  const range = pastedRange(before, view.state);
  const tr = range && convertPasted(view.state, range, context);
  if (tr) view.dispatch(tr.scrollIntoView());
};

/**
 * Of all that the grammar reads, two things are read in pasted text too: a whole group of decisions, which is the name of
 * the body and a line for each, and each whole line that minutes publish of an action, by its reference. Taking it back
 * once leaves the plain text.
 */
export const pasteLinesPlugin = (context: () => LineContext): Plugin =>
  new Plugin({
    props: {
      handlePaste: (view, _event, slice) => {
        if (!endsLine(view.state) || !isMeant(slice, context())) return false;
        pasteLines(view, slice, context());
        return true;
      },
    },
  });
