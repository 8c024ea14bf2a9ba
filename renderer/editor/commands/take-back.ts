import { closeHistory } from 'prosemirror-history';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { attrsOf } from '../attrs.ts';
import { decisionRanges } from '../decision-ranges.ts';
import { type Conversion, captureOf, noteTakenBack } from '../plugins/capture-state.ts';
import { schema } from '../schema.ts';
import { type CaretBlock, caretBlock } from './convert.ts';

const takeBack = (state: EditorState, { block, at }: CaretBlock, made: Conversion): Transaction => {
  const tr = closeHistory(state.tr);
  const { id, visibility } = attrsOf(block);
  switch (made.kind) {
    case 'opening':
      return tr
        .insertText(made.literal, at + 1, at + 1 + made.words.length)
        .setNodeMarkup(at, schema.nodes['paragraph'], { id, visibility });
    case 'verb':
      return tr.insertText(made.literal, at + 1).setNodeAttribute(at, 'verb', made.verb);
    case 'clauses':
      for (const { start, end, text } of decisionRanges(block)) {
        if (made.texts.includes(text)) tr.removeMark(at + 1 + start, at + 1 + end, schema.marks['decisionWords']);
      }
      return tr;
  }
};

/** Right after a conversion Backspace gives the typed text back, and the text stays as it was typed. */
export const takeBackConversion: Command = (state, dispatch) => {
  const { last } = captureOf(state);
  const caret = caretBlock(state);
  if (!last || !caret || caret.id !== last.blockId) return false;
  dispatch?.(noteTakenBack(takeBack(state, caret, last), last).scrollIntoView());
  return true;
};
