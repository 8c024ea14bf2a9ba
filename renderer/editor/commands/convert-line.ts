import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { atTime, type FactLine, factBlocks } from '../../../shared/capture/fact-blocks.ts';
import { readLine } from '../../../shared/capture/line.ts';
import type { WholeLine } from '../../../shared/capture/opening.ts';
import { attrsOf, isKind, itemOf } from '../attrs.ts';
import type { LineContext } from '../line-context.ts';
import { previousBlock } from '../list-above.ts';
import { newNodeOf, textOfNode } from '../mapping.ts';
import { captureOf, isTypedLine } from '../plugins/capture-state.ts';
import { schema } from '../schema.ts';
import { outstandingTexts, rowNode } from '../table-rows.ts';
import { type CaretBlock, canOpen, caretBlock, open } from './convert.ts';
import { trimEnding } from './trim-ending.ts';

/** A line that became something as it was left. */
export type LeftLine = {
  /** The caret is at the end of what it became, or in the next line. */
  readonly tr: Transaction;
  /** What stood there, and where it began. */
  readonly before: readonly Node[];
  readonly from: number;
  readonly hasNextLine: boolean;
  /** It only lost the backslash that keeps it plain. */
  readonly isPlain?: true;
};

type Update = Extract<WholeLine, { kind: 'outstanding' }>;

const stateFacts = (state: EditorState, caret: CaretBlock, line: FactLine, context: LineContext): LeftLine => {
  const { block, at, id } = caret;
  const { visibility } = attrsOf(block);
  const nodes = factBlocks(atTime(line, context.timeAt(itemOf(state.doc))), context.capture).map((content, index) =>
    newNodeOf(content, { id: index === 0 ? id : null, visibility }),
  );
  const tr = closeHistory(state.tr).replaceWith(at, at + block.nodeSize, nodes);
  const end = nodes.reduce((place, node) => place + node.nodeSize, at);
  tr.setSelection(TextSelection.create(tr.doc, end - 1));
  return { tr, before: [block], from: at, hasNextLine: false };
};

/** The table right above takes the row when it is for the same readers. */
const tableAbove = (state: EditorState, { block }: CaretBlock): Node | undefined => {
  const above = state.selection.$from.index(0) > 0 ? state.doc.child(state.selection.$from.index(0) - 1) : undefined;
  const isSame = isKind(above, 'outstanding') && attrsOf(above).visibility === attrsOf(block).visibility;
  return isSame ? above : undefined;
};

/** The line becomes a row of the actions outstanding, and is empty then. */
const reportUpdate = (state: EditorState, caret: CaretBlock, { references }: Update, update: string): LeftLine => {
  const { block, at } = caret;
  const row = { references: [...references], update };
  const above = tableAbove(state, caret);
  const tr = closeHistory(state.tr).delete(at + 1, at + 1 + block.content.size);
  if (above) {
    const from = at - above.nodeSize;
    tr.insert(at - 1, rowNode(schema, outstandingTexts(row)));
    return { tr, before: [above, block], from, hasNextLine: true };
  }
  const { visibility } = attrsOf(block);
  tr.insert(at, newNodeOf({ kind: 'outstanding', rows: [row] }, { id: null, visibility }));
  return { tr, before: [block], from: at, hasNextLine: true };
};

const convertParagraph = (state: EditorState, caret: CaretBlock, context: LineContext): LeftLine | null => {
  const { opening, rest, ending } = readLine(textOfNode(caret.block), context.capture, previousBlock(state));
  if (!opening) return null;
  switch (opening.kind) {
    case 'attendanceEvent':
    case 'interest':
    case 'vote':
      return stateFacts(state, caret, opening, context);
    case 'outstanding':
      return reportUpdate(state, caret, opening, rest + ending);
    default: {
      if (!canOpen(opening, context)) return null;
      const tr = open(state, caret, opening, context);
      const { pos } = tr.selection.$from;
      tr.delete(pos - ending.length, pos);
      const plain = opening.kind === 'plain' ? { isPlain: true as const } : {};
      return { tr, before: [caret.block], from: caret.at, hasNextLine: false, ...plain };
    }
  }
};

/**
 * What the line at the caret becomes as it is left by Enter; null when it stays what it is. Only a line that was typed
 * from its beginning is read, and only from its end.
 */
export const convertLine = (state: EditorState, context: LineContext): LeftLine | null => {
  const caret = caretBlock(state);
  if (!caret || caret.block.content.size === 0) return null;
  if (state.selection.$from.parentOffset < caret.block.content.size) return null;
  if (isKind(caret.block, 'paragraph'))
    return isTypedLine(state, caret.id) ? convertParagraph(state, caret, context) : null;
  const tr = captureOf(state).ended === caret.id ? trimEnding(state, caret.id) : null;
  return tr && { tr, before: [caret.block], from: caret.at, hasNextLine: false };
};
