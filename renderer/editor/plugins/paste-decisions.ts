import type { Slice } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { readDecisionGroup } from '../../../shared/capture/decision-group.ts';
import { changedRange } from '../changed-range.ts';
import { convertPasted, groupLine } from '../commands/convert-pasted.ts';
import type { LineContext } from '../line-context.ts';

const hasGroup = ({ content }: Slice, context: LineContext): boolean => {
  if (content.childCount < 2 || !content.content.every((node) => node.isBlock)) return false;
  const lines = content.content.map(groupLine);
  return lines.some((_line, at) => readDecisionGroup(lines, context.capture, at) !== undefined);
};

/** Whether what is pasted ends where its block ends: else its last line goes on in words that stand here. */
const endsLine = ({ selection: { $to } }: EditorState): boolean =>
  $to.depth === 1 && $to.parentOffset === $to.parent.content.size;

const plainPaste = ({ tr }: EditorState, slice: Slice): Transaction =>
  tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste');

const pasteGroups = (view: EditorView, slice: Slice, context: LineContext): void => {
  const before = view.state.doc;
  view.dispatch(plainPaste(view.state, slice));
  const range = changedRange(before, view.state.doc);
  const tr = range && convertPasted(view.state, { start: range.start, end: range.endAfter }, context);
  if (tr) view.dispatch(tr.scrollIntoView());
};

/**
 * Of all that the grammar reads, only a whole group of decisions is read in pasted text too: the name of the body and a
 * line for each. Taking it back once leaves the plain text.
 */
export const pasteDecisionsPlugin = (context: () => LineContext): Plugin =>
  new Plugin({
    props: {
      handlePaste: (view, _event, slice) => {
        if (!endsLine(view.state) || !hasGroup(slice, context())) return false;
        pasteGroups(view, slice, context());
        return true;
      },
    },
  });
