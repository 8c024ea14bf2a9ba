import { closeHistory } from 'prosemirror-history';
import type { Node, NodeType } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { BlockId } from '../../../shared/ids.ts';
import { attrsOf, idOf, isKind } from '../attrs.ts';
import type { LineContext } from '../line-context.ts';
import { isEndTyped, noteConversion } from '../plugins/capture-state.ts';
import { schema } from '../schema.ts';
import { markClauses } from './clauses.ts';
import { convertLine, type LeftLine } from './convert-line.ts';

const isPoint = (block: Node): boolean => isKind(block, 'bullet') || isKind(block, 'numbered');

/** What the block below a block is: a list goes on, everything else goes on as prose. It is as confidential as the first. */
const nextBlock = (block: Node): { readonly type: NodeType | undefined; readonly attrs: object } => {
  const { visibility } = attrsOf(block);
  return isPoint(block)
    ? { type: block.type, attrs: { ...block.attrs, id: null } }
    : { type: schema.nodes['paragraph'], attrs: { id: null, visibility } };
};

const hasFields = (block: Node): boolean => {
  const { owners, due } = attrsOf<'action'>(block);
  return isKind(block, 'action') && ((owners?.length ?? 0) > 0 || due !== null);
};

/** Enter in an empty point comes out of its list; in any other empty block that is no paragraph, the block becomes one. */
const leaveEmpty = (tr: Transaction, block: Node, at: number): boolean => {
  if (block.content.size > 0 || isKind(block, 'paragraph') || hasFields(block)) return false;
  const { id, visibility, depth } = attrsOf<'bullet'>(block);
  if (isPoint(block) && depth) tr.setNodeAttribute(at, 'depth', depth > 1 ? depth - 1 : null);
  else tr.setNodeMarkup(at, schema.nodes['paragraph'], { id, visibility });
  return true;
};

/** At the start of a text the new line comes above it, so that the text keeps its id and its kind. */
const lineAbove = (tr: Transaction, block: Node, at: number): boolean => {
  const { type, attrs } = nextBlock(block);
  const node = type?.create(attrs);
  if (node) tr.insert(at, node);
  return node !== undefined;
};

const split = (tr: Transaction): boolean => {
  const { $from } = tr.deleteSelection().selection;
  const { type, attrs } = nextBlock($from.parent);
  if (type) tr.split($from.pos, 1, [{ type, attrs }]);
  return true;
};

const lineBelow = (tr: Transaction): boolean => {
  const { $from, $to, empty } = tr.selection;
  if ($from.depth !== 1 || $to.depth !== 1) return false;
  const isInside = $from.parentOffset > 0 || !empty || $from.parent.content.size === 0;
  return isInside ? split(tr) : lineAbove(tr, $from.parent, $from.before());
};

/** A new line below a table that is selected as a whole. */
const lineAfterTable = (tr: Transaction): boolean => {
  const node = schema.nodes['paragraph']?.create({ id: null, visibility: null });
  const { to } = tr.selection;
  if (node) tr.insert(to, node).setSelection(TextSelection.create(tr.doc, to + 1));
  return node !== undefined;
};

const nextLine = (tr: Transaction): boolean => {
  const { $from, empty } = tr.selection;
  if ($from.depth === 0) return lineAfterTable(tr);
  return (empty && leaveEmpty(tr, $from.parent, $from.before())) || lineBelow(tr);
};

/** Goes on below a line that became something else; taken back, it is the line that was typed. */
const goOnBelow = ({ tr, before, from, hasNextLine, isPlain }: LeftLine, blockId: BlockId): Transaction => {
  if (!hasNextLine) lineBelow(tr);
  const to = tr.selection.$from.after();
  return noteConversion(tr, { kind: 'line', blockId, from, to, before, ...(isPlain ? { isPlain } : {}) });
};

const leaveLine = (state: EditorState, context: LineContext): Transaction | null => {
  const left = convertLine(state, context);
  const id = idOf(state.selection.$from.parent);
  if (left && id) return goOnBelow(left, id);
  // Each line is undone by itself, however quickly it was typed.
  const tr = closeHistory(state.tr);
  return nextLine(tr) ? tr : null;
};

/** The decisions that were typed in the sentence which ends here; what stood here before, or was pasted, is left as it is. */
const markTyped = (state: EditorState, context: LineContext): Transaction | null => {
  const id = idOf(state.selection.$from.parent);
  return id && isEndTyped(state, id) ? markClauses(state, context) : null;
};

/** Enter: the next line, of the kind that fits. What the line is as a whole, or what it decided, it is before it is left. */
export const enter =
  (context: () => LineContext): Command =>
  (state, dispatch, view) => {
    const marked = markTyped(state, context());
    if (marked && view) view.dispatch(marked);
    const tr = leaveLine(view?.state ?? state, context());
    if (tr) dispatch?.(tr.scrollIntoView());
    return tr !== null;
  };

/** A line break inside the block. */
export const breakLine: Command = (state, dispatch) => {
  const node = schema.nodes['lineBreak']?.create();
  if (!node || state.selection.$from.depth !== 1) return false;
  dispatch?.(state.tr.replaceSelectionWith(node).scrollIntoView());
  return true;
};
