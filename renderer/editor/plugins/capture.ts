import { EditorState, Plugin, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { BlockId } from '../../../shared/ids.ts';
import { markClauses } from '../commands/clauses.ts';
import { caretBlock, convertTyped } from '../commands/convert.ts';
import { correctTyped } from '../commands/correct.ts';
import type { LineContext } from '../line-context.ts';
import { type CaptureState, captureFrom, captureKey, nextCapture } from './capture-state.ts';

const BLANK = /^[ \u00a0]$/;
const SENTENCE_END = /^[.!?;:]$/;
/** What may end a slip, or be one. */
const WORD_END = /^[ \u00a0.,;:!?)\]”"']$/;

/** What may become of a line with this character, the first that does something counts. */
const readersFor = (text: string) => {
  if (BLANK.test(text)) return [convertTyped, correctTyped];
  if (SENTENCE_END.test(text)) return [markClauses, correctTyped];
  return WORD_END.test(text) ? [correctTyped] : [];
};

/** The text as a character leaves it, with nothing of what the plugins know of it: that would cost as much as typing it. */
const bareAfter = ({ doc, selection }: Transaction): EditorState => EditorState.create({ doc, selection });

/**
 * Looks at what a typed character would make of the line; nothing is done for one that makes nothing. That is most of
 * them, so a blank is first looked at by the words alone: what the plugins know can only keep a line as it is.
 */
const afterTyping = (view: EditorView, type: () => Transaction, text: string, context: LineContext): boolean => {
  const readers = readersFor(text);
  if (view.composing || readers.length === 0 || !caretBlock(view.state)) return false;
  const typed = type();
  if (BLANK.test(text) && !readers.some((reader) => reader(bareAfter(typed), context))) return false;
  const then = view.state.apply(typed);
  const read = readers.find((reader) => reader(then, context));
  if (!read) return false;
  // The character is a step of its own: undoing takes the conversion back and leaves what was typed.
  view.dispatch(typed);
  const conversion = read(view.state, context);
  if (conversion) view.dispatch(conversion.scrollIntoView());
  return true;
};

/**
 * Makes typed lines what they stand for: on the blank that completes a form, on the mark that ends a sentence; and
 * corrects the slip that either ends. Only what is typed counts, never what is pasted or composed by an input method;
 * a plain character is left to the browser.
 */
export const capturePlugin = (context: () => LineContext, openLine?: BlockId): Plugin<CaptureState> =>
  new Plugin<CaptureState>({
    key: captureKey,
    state: { init: () => captureFrom(openLine), apply: nextCapture },
    props: {
      handleTextInput: (view, from, to, text) =>
        afterTyping(view, () => view.state.tr.insertText(text, from, to), text, context()),
    },
  });
