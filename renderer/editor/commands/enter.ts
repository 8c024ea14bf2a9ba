import { closeHistory } from 'prosemirror-history';
import type { Node, NodeType } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { attrsOf, isKind } from '../attrs.ts';
import type { LineContext } from '../line-context.ts';
import { schema } from '../schema.ts';
import { markClauses } from './clauses.ts';

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
const leaveEmpty = (state: EditorState, block: Node, at: number): Transaction | null => {
  if (block.content.size > 0 || isKind(block, 'paragraph') || hasFields(block)) return null;
  const { id, visibility, depth } = attrsOf<'bullet'>(block);
  if (isPoint(block) && depth) return state.tr.setNodeAttribute(at, 'depth', depth > 1 ? depth - 1 : null);
  return state.tr.setNodeMarkup(at, schema.nodes['paragraph'], { id, visibility });
};

/** At the start of a text the new line comes above it, so that the text keeps its id and its kind. */
const lineAbove = (state: EditorState, block: Node, at: number): Transaction | null => {
  const { type, attrs } = nextBlock(block);
  const node = type?.create(attrs);
  return node ? state.tr.insert(at, node) : null;
};

const split = (state: EditorState): Transaction => {
  const tr = state.tr.deleteSelection();
  const { $from } = tr.selection;
  const { type, attrs } = nextBlock($from.parent);
  return type ? tr.split($from.pos, 1, [{ type, attrs }]) : tr;
};

const lineBelow = (state: EditorState): Transaction | null => {
  const { $from, $to } = state.selection;
  if ($from.depth !== 1 || $to.depth !== 1) return null;
  const isInside = $from.parentOffset > 0 || !state.selection.empty || $from.parent.content.size === 0;
  return isInside ? split(state) : lineAbove(state, $from.parent, $from.before());
};

/** A new line below a table that is selected as a whole. */
const lineAfterTable = (state: EditorState): Transaction | null => {
  const node = schema.nodes['paragraph']?.create({ id: null, visibility: null });
  if (!node) return null;
  const tr = state.tr.insert(state.selection.to, node);
  return tr.setSelection(TextSelection.create(tr.doc, state.selection.to + 1));
};

const onEnter = (state: EditorState): Transaction | null => {
  const { $from, empty } = state.selection;
  if ($from.depth === 0) return lineAfterTable(state);
  return (empty && leaveEmpty(state, $from.parent, $from.before())) || lineBelow(state);
};

/** Enter: the next line, of the kind that fits. What the line decided is marked before it is left. */
export const enter =
  (context: () => LineContext): Command =>
  (state, dispatch, view) => {
    const marked = markClauses(state, context());
    if (marked && view) view.dispatch(marked);
    const tr = onEnter(view?.state ?? state);
    // Each line is undone by itself, however quickly it was typed.
    if (tr) dispatch?.(closeHistory(tr).scrollIntoView());
    return tr !== null;
  };

/** A line break inside the block. */
export const breakLine: Command = (state, dispatch) => {
  const node = schema.nodes['lineBreak']?.create();
  if (!node || state.selection.$from.depth !== 1) return false;
  dispatch?.(state.tr.replaceSelectionWith(node).scrollIntoView());
  return true;
};
