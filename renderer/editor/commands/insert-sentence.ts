import { closeHistory } from 'prosemirror-history';
import { type Command, TextSelection } from 'prosemirror-state';
import { isKind } from '../attrs.ts';
import { insertBlocks } from './insert-blocks.ts';

/** Puts a sentence at the caret of a paragraph, apart from the words before it; in a block of another kind, below it. */
export const insertSentence =
  (sentence: string): Command =>
  (state, dispatch) => {
    const { $from, $to } = state.selection;
    if (!(state.selection instanceof TextSelection) || !isKind($from.parent, 'paragraph') || !$from.sameParent($to)) {
      return insertBlocks([{ kind: 'paragraph', runs: [{ text: sentence }] }])(state, dispatch);
    }
    const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\n');
    const text = before === '' || /\s$/u.test(before) ? sentence : ` ${sentence}`;
    dispatch?.(closeHistory(state.tr).insertText(text).scrollIntoView());
    return true;
  };
