import { Plugin, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { markClauses } from '../commands/clauses.ts';
import { caretBlock, convertTyped } from '../commands/convert.ts';
import type { LineContext } from '../line-context.ts';
import { type CaptureState, captureKey, emptyCapture, nextCapture } from './capture-state.ts';

const BLANK = /^[ \u00a0]$/;
const SENTENCE_END = /^[.!?;:]$/;

/** Looks at what a typed character would make of the line; nothing is done for one that makes nothing. */
const afterTyping = (view: EditorView, typed: Transaction, text: string, context: LineContext): boolean => {
  const isBlank = BLANK.test(text);
  if (view.composing || !(isBlank || SENTENCE_END.test(text)) || !caretBlock(view.state)) return false;
  const then = view.state.apply(typed);
  const read = isBlank ? convertTyped : markClauses;
  if (!read(then, context)) return false;
  // The character is a step of its own: undoing takes the conversion back and leaves what was typed.
  view.dispatch(typed);
  const conversion = read(view.state, context);
  if (conversion) view.dispatch(conversion.scrollIntoView());
  return true;
};

/**
 * Makes typed lines what they stand for: on the blank that completes a form, on the mark that ends a sentence. Only
 * what is typed counts, never what is pasted; a plain character is left to the browser, which checks its spelling.
 */
export const capturePlugin = (context: () => LineContext): Plugin<CaptureState> =>
  new Plugin<CaptureState>({
    key: captureKey,
    state: { init: () => emptyCapture, apply: nextCapture },
    props: {
      handleTextInput: (view, from, to, text) =>
        afterTyping(view, view.state.tr.insertText(text, from, to), text, context()),
    },
  });
