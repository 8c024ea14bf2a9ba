import { closeHistory } from 'prosemirror-history';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { isAllowedLink } from '../marks.ts';
import { schema } from '../schema.ts';
import { caretBlock } from './convert.ts';

/** The words at the head of a text that say what it is about: up to its first colon, else to the caret. */
const leadInEnd = (typed: string, text: string): number => {
  const colon = text.indexOf(':');
  return colon === -1 ? typed.length : colon + 1;
};

/** Makes the lead-in of the block bold: 'Costs: ...'. */
export const boldLeadIn: Command = (state, dispatch) => {
  const caret = caretBlock(state);
  const { bold } = schema.marks;
  if (!caret || !bold) return false;
  const end = leadInEnd(caret.typed, caret.block.textBetween(0, caret.block.content.size, undefined, '\n'));
  if (end === 0) return false;
  const [from, to] = [caret.at + 1, caret.at + 1 + end];
  const tr = closeHistory(state.tr);
  if (state.doc.rangeHasMark(from, to, bold)) tr.removeMark(from, to, bold);
  else tr.addMark(from, to, bold.create());
  dispatch?.(tr.removeStoredMark(bold));
  return true;
};

/** Whether words are selected that can be a link: some of one block. */
export const hasLinkWords = ({ selection: { $from, $to, empty } }: EditorState): boolean =>
  !empty && $from.depth === 1 && $from.sameParent($to);

/** The selected words as a link to an address; undefined when no words of one block are selected, or it is no address. */
export const linkTo = (state: EditorState, address: string): Transaction | undefined => {
  const { link } = schema.marks;
  const href = address.trim();
  if (!link || !hasLinkWords(state) || !isAllowedLink(href)) return undefined;
  const { from, to } = state.selection;
  return closeHistory(state.tr).addMark(from, to, link.create({ href }));
};

/** Takes the links off the selected words, or off the one that the caret stands in. */
export const unlink: Command = (state, dispatch) => {
  const { link } = schema.marks;
  const { from, to, empty, $from } = state.selection;
  if (!link || $from.depth !== 1) return false;
  const [start, end] = empty ? [$from.start(), $from.end()] : [from, to];
  const tr = closeHistory(state.tr);
  state.doc.nodesBetween(start, end, (node, at) => {
    const isAtCaret = !empty || (at <= from && from <= at + node.nodeSize);
    if (link.isInSet(node.marks) && isAtCaret) tr.removeMark(at, at + node.nodeSize, link);
  });
  if (!tr.docChanged) return false;
  dispatch?.(tr);
  return true;
};
