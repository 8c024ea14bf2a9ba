import type { Node } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { attrsOf, isKind } from '../attrs.ts';
import type { LineContext } from '../line-context.ts';
import { literalWords } from '../literal-text.ts';
import { schema } from '../schema.ts';
import { caretBlock } from './convert.ts';

/** Makes a block a plain paragraph that says in words what the block said by its form. */
export const makeParagraph = (tr: Transaction, at: number, block: Node, context: LineContext): Transaction => {
  const { id, visibility } = attrsOf(block);
  const { before, after } = literalWords(block, context);
  if (after) tr.insertText(after, at + 1 + block.content.size);
  if (before) tr.insertText(before, at + 1);
  return tr.setNodeMarkup(at, schema.nodes['paragraph'], { id, visibility });
};

const outdent = (state: EditorState, at: number, depth: number): Transaction =>
  state.tr.setNodeAttribute(at, 'depth', depth > 1 ? depth - 1 : null);

/** Backspace at the start of anything but a paragraph: a nested point comes out, all else becomes a paragraph. */
export const unwrapAtStart =
  (context: () => LineContext): Command =>
  (state, dispatch) => {
    const caret = caretBlock(state);
    if (caret?.typed !== '' || isKind(caret.block, 'paragraph')) return false;
    const depth = attrsOf<'bullet'>(caret.block).depth ?? 0;
    dispatch?.(depth > 0 ? outdent(state, caret.at, depth) : makeParagraph(state.tr, caret.at, caret.block, context()));
    return true;
  };

const holdsMoreThanText = (block: Node | null): block is Node => isKind(block, 'decision') || isKind(block, 'action');

/** Delete at the end of a block: what stands below as an action or a decision first becomes words. */
export const unwrapBelow =
  (context: () => LineContext): Command =>
  (state, dispatch) => {
    const caret = caretBlock(state);
    if (!caret || state.selection.$from.parentOffset < caret.block.content.size) return false;
    const below = caret.at + caret.block.nodeSize;
    const block = state.doc.nodeAt(below);
    if (!holdsMoreThanText(block)) return false;
    dispatch?.(makeParagraph(state.tr, below, block, context()));
    return true;
  };
