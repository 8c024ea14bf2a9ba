import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { readDue } from '../../../shared/capture/due.ts';
import { readOpening, type StartOpening } from '../../../shared/capture/opening.ts';
import { widenVerb } from '../../../shared/capture/verb.ts';
import type { BlockId } from '../../../shared/ids.ts';
import { attrsOf, idOf, isKind } from '../attrs.ts';
import type { LineContext } from '../line-context.ts';
import { previousBlock } from '../list-above.ts';
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

type BlockOpening = Exclude<StartOpening, { kind: 'plain' | 'attribution' }>;

/** What a block says by its form, as its opening and the words behind it have it. */
export const attrsFor = (opening: BlockOpening, rest: string, context: LineContext) => {
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
    case 'numbered':
      return { depth: opening.depth || null, style: opening.style ?? null };
    default:
      return {};
  }
};

/** Whether a line may be made what its start stands for: a reference is given by the store alone. */
export const canOpen = (opening: StartOpening, context: LineContext): boolean =>
  opening.kind !== 'action' || opening.reference === undefined || context.isNextReference(opening.reference);

/** Takes the typed words off and makes the block what they stand for. */
export const open = (
  state: EditorState,
  { block, at, id }: CaretBlock,
  opening: StartOpening,
  context: LineContext,
): Transaction => {
  const { taken } = opening;
  const tr = closeHistory(state.tr).delete(at + 1, at + 1 + taken.length);
  if (opening.kind === 'plain') return notePlain(tr, id);
  if (opening.kind === 'attribution') {
    const { words } = opening;
    return noteConversion(tr.insertText(words, at + 1), { kind: 'opening', blockId: id, literal: taken, words });
  }
  const rest = textOfNode(block).slice(taken.length);
  const { visibility } = attrsOf(block);
  tr.setNodeMarkup(at, schema.nodes[opening.kind], { id, visibility, ...attrsFor(opening, rest, context) });
  return noteConversion(tr, { kind: 'opening', blockId: id, literal: taken, words: '' });
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
