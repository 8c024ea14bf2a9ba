import { closeHistory } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import { correctEnd } from '../../../shared/autocorrect/correct-end.ts';
import { isKind } from '../attrs.ts';
import type { LineContext } from '../line-context.ts';
import { captureOf, noteConversion, wordKey } from '../plugins/capture-state.ts';
import { caretBlock } from './convert.ts';

/** Corrects the slip that the character just typed has ended; null when there is none, or it was wanted before. */
export const correctTyped = (state: EditorState, { corrections }: LineContext): Transaction | null => {
  const caret = caretBlock(state);
  if (!caret || !corrections || isKind(caret.block, 'privateNote')) return null;
  const correction = correctEnd(caret.typed, corrections);
  if (!correction || captureOf(state).plainWords.has(wordKey(caret.id, correction.typed))) return null;
  const { at, typed, made } = correction;
  const from = caret.at + 1 + at;
  const tr = closeHistory(state.tr).insertText(made, from, from + typed.length);
  return noteConversion(tr, { kind: 'word', blockId: caret.id, at, typed, made });
};
