import { closeHistory } from 'prosemirror-history';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { attrsOf } from '../attrs.ts';
import { decisionRanges } from '../decision-ranges.ts';
import { type Conversion, captureOf, noteTakenBack } from '../plugins/capture-state.ts';
import { schema } from '../schema.ts';
import { type CaretBlock, caretBlock } from './convert.ts';

type LineConversion = Extract<Conversion, { kind: 'line' }>;
type BlockConversion = Exclude<Conversion, LineConversion>;

/** The line as it was typed, and the caret at its end; the next line that Enter began is no more. */
const takeBackLine = (state: EditorState, { from, to, before }: LineConversion): Transaction => {
  const tr = closeHistory(state.tr).replaceWith(from, to, before);
  const end = before.reduce((place, node) => place + node.nodeSize, from);
  return tr.setSelection(TextSelection.create(tr.doc, end - 1));
};

const takeBack = (state: EditorState, { block, at }: CaretBlock, made: BlockConversion): Transaction => {
  const tr = closeHistory(state.tr);
  const { id, visibility } = attrsOf(block);
  switch (made.kind) {
    case 'opening':
      return tr
        .insertText(made.literal, at + 1, at + 1 + made.words.length)
        .setNodeMarkup(at, schema.nodes['paragraph'], { id, visibility });
    case 'verb':
      return tr.insertText(made.literal, at + 1).setNodeAttribute(at, 'verb', made.verb);
    case 'word':
      return tr.insertText(made.typed, at + 1 + made.at, at + 1 + made.at + made.made.length);
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
  if (!last || !caret || (last.kind !== 'line' && caret.id !== last.blockId)) return false;
  const tr = last.kind === 'line' ? takeBackLine(state, last) : takeBack(state, caret, last);
  dispatch?.(noteTakenBack(tr, last).scrollIntoView());
  return true;
};
