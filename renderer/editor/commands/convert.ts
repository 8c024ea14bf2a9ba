import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { readDue } from '../../../shared/capture/due.ts';
import { type Opening, type PreviousBlock, readOpening } from '../../../shared/capture/opening.ts';
import { widenVerb } from '../../../shared/capture/verb.ts';
import type { BlockId } from '../../../shared/ids.ts';
import { attrsOf, idOf, isKind, kindOf, type NodeKind } from '../attrs.ts';
import type { LineContext } from '../line-context.ts';
import { textOfNode } from '../mapping.ts';
import { captureOf, noteConversion, notePlain } from '../plugins/capture-state.ts';
import { schema } from '../schema.ts';

/** The block that the caret stands in, with the text before the caret. */
export type CaretBlock = { readonly block: Node; readonly at: number; readonly id: BlockId; readonly typed: string };

export const caretBlock = ({ selection }: EditorState): CaretBlock | undefined => {
  const { $from, empty } = selection;
  if (!empty || $from.depth !== 1) return undefined;
  const block = $from.parent;
  const id = idOf(block);
  if (!block.isTextblock || !id) return undefined;
  return { block, at: $from.before(), id, typed: block.textBetween(0, $from.parentOffset, undefined, '\n') };
};

/** The number of a numbered point: its place in the run of points of its depth. */
const numberAt = (doc: Node, index: number): number => {
  let number = 1;
  const { depth } = attrsOf<'numbered'>(doc.child(index));
  for (let before = index - 1; before >= 0 && isKind(doc.child(before), 'numbered'); before -= 1) {
    if (attrsOf<'numbered'>(doc.child(before)).depth === depth) number += 1;
  }
  return number;
};

const previousBlock = (state: EditorState): PreviousBlock | undefined => {
  const index = state.selection.$from.index(0) - 1;
  if (index < 0) return undefined;
  const kind = kindOf(state.doc.child(index));
  return kind === 'numbered' ? { kind, number: numberAt(state.doc, index) } : { kind };
};

const attrsFor = (opening: Exclude<Opening, { kind: 'plain' }>, rest: string, context: LineContext) => {
  switch (opening.kind) {
    case 'decision':
      return { verb: opening.verb };
    case 'action':
      return {
        owners: opening.owners.length > 0 ? opening.owners : null,
        due: readDue(rest, context.due) ?? null,
      };
    case 'heading':
      return { level: opening.level };
    default:
      return {};
  }
};

const canOpen = (opening: Opening, context: LineContext): boolean =>
  opening.kind !== 'action' || opening.reference === undefined || context.isNextReference(opening.reference);

/** Takes the typed words off and makes the block what they stand for. */
const open = (
  state: EditorState,
  { block, at, id }: CaretBlock,
  opening: Opening,
  context: LineContext,
): Transaction => {
  const { taken } = opening;
  const tr = closeHistory(state.tr).delete(at + 1, at + 1 + taken.length);
  if (opening.kind === 'plain') return notePlain(tr, id);
  const rest = textOfNode(block).slice(taken.length);
  const { visibility } = attrsOf(block);
  const kind: NodeKind = opening.kind;
  tr.setNodeMarkup(at, schema.nodes[kind], { id, visibility, ...attrsFor(opening, rest, context) });
  return noteConversion(tr, { kind: 'opening', blockId: id, literal: taken });
};

const widen = (state: EditorState, { block, at, id, typed }: CaretBlock, context: LineContext): Transaction | null => {
  const { verb } = attrsOf<'decision'>(block);
  const wider = widenVerb(verb, typed, context.capture);
  if (!wider) return null;
  const tr = closeHistory(state.tr).delete(at + 1, at + 1 + wider.taken.length);
  tr.setNodeAttribute(at, 'verb', wider.verb);
  return noteConversion(tr, { kind: 'verb', blockId: id, verb, literal: wider.taken });
};

/** What the line becomes with the blank just typed; null when it stays what it is. */
export const convertTyped = (state: EditorState, context: LineContext): Transaction | null => {
  const caret = caretBlock(state);
  if (!caret || captureOf(state).plainBlocks.has(caret.id)) return null;
  if (isKind(caret.block, 'decision')) return widen(state, caret, context);
  if (!isKind(caret.block, 'paragraph')) return null;
  const opening = readOpening(caret.typed, context.capture, previousBlock(state));
  return opening && canOpen(opening, context) ? open(state, caret, opening, context) : null;
};
