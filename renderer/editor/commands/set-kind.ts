import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { readDue } from '../../../shared/capture/due.ts';
import { readLineOpening } from '../../../shared/capture/opening.ts';
import type { PointStyle } from '../../../shared/domain/block.ts';
import { attrsOf, isKind } from '../attrs.ts';
import type { LineContext } from '../line-context.ts';
import { literalWords } from '../literal-text.ts';
import { textOfNode } from '../mapping.ts';
import { schema } from '../schema.ts';
import { rowsToText } from './rows-to-text.ts';
import { blocksBetween, type PlacedBlock, selectedBlocks } from './selected-blocks.ts';

/** A kind that any text can be made. */
export type KindChoice =
  | { readonly kind: 'paragraph' | 'bullet' | 'action' | 'postMeetingNote' | 'privateNote' }
  | { readonly kind: 'heading'; readonly level: 1 | 2 }
  | { readonly kind: 'numbered'; readonly style?: PointStyle }
  /** Without a verb it takes the one of the decision above, else the body's first. */
  | { readonly kind: 'decision'; readonly verb?: string };

const NOTHING = { before: '', after: '' };

/** What the form of a block says and its text does not; a label that only names the kind is none of it. */
const wordsOfForm = (block: Node, context: LineContext) =>
  isKind(block, 'decision') || isKind(block, 'action') ? literalWords(block, context) : NOTHING;

/** What the text itself says of its owner or its verb: 'ACTION OP: to ask' has one. */
const readText = (choice: KindChoice, text: string, { capture, due }: LineContext) => {
  const opening = readLineOpening(text, capture);
  if (choice.kind === 'action') {
    const { owners, taken } = opening?.kind === 'action' ? opening : { owners: [], taken: '' };
    const attrs = { owners: owners.length > 0 ? owners : null, due: readDue(text, due) ?? null };
    return { taken: taken.length, attrs };
  }
  const isDecision = opening?.kind === 'decision' && (!('verb' in choice) || choice.verb === opening.verb);
  return isDecision ? { taken: opening.taken.length, attrs: { verb: opening.verb } } : undefined;
};

/** The verb of the nearest decision above, else the body's first. */
const verbAt = (doc: Node, at: number, { capture }: LineContext): string => {
  let verb: string | undefined;
  doc.forEach((block, place) => {
    if (place < at && isKind(block, 'decision')) ({ verb } = attrsOf<'decision'>(block));
  });
  return verb ?? capture.verbs[0] ?? 'AGREED';
};

type Form = { readonly taken: number; readonly attrs: object };

const formOf = (
  doc: Node,
  { at, text }: { at: number; text: string },
  choice: KindChoice,
  context: LineContext,
): Form => {
  switch (choice.kind) {
    case 'heading':
      return { taken: 0, attrs: { level: choice.level } };
    case 'numbered':
      return { taken: 0, attrs: { style: choice.style ?? null } };
    case 'action':
    case 'decision': {
      const read = readText(choice, text, context);
      if (read) return read;
      const verb = ('verb' in choice ? choice.verb : undefined) ?? verbAt(doc, at, context);
      return { taken: 0, attrs: { verb } };
    }
    default:
      return { taken: 0, attrs: {} };
  }
};

const depthFor = (block: Node, { kind }: KindChoice): object =>
  kind === 'bullet' || kind === 'numbered' ? { depth: attrsOf<'bullet'>(block).depth ?? null } : {};

/** Makes one block another kind. What its old form said stands in its words, unless the new form says it. */
export const makeKind = (tr: Transaction, at: number, choice: KindChoice, context: LineContext): void => {
  const block = tr.doc.nodeAt(at);
  if (!block) return;
  const { id, visibility } = attrsOf(block);
  const { before, after } = wordsOfForm(block, context);
  const text = before + textOfNode(block) + after;
  if (after) tr.insertText(after, at + 1 + block.content.size);
  if (before) tr.insertText(before, at + 1);
  const { taken, attrs } = formOf(tr.doc, { at, text }, choice, context);
  if (taken > 0) tr.delete(at + 1, at + 1 + taken);
  tr.setNodeMarkup(at, schema.nodes[choice.kind], { id, visibility, ...depthFor(block, choice), ...attrs });
};

/** Whether a block is what was chosen already. */
const isChosen = ({ block }: PlacedBlock, choice: KindChoice): boolean => {
  if (!isKind(block, choice.kind)) return false;
  switch (choice.kind) {
    case 'heading':
      return attrsOf<'heading'>(block).level === choice.level;
    case 'numbered':
      return attrsOf<'numbered'>(block).style === (choice.style ?? null);
    case 'decision':
      return choice.verb === undefined || attrsOf<'decision'>(block).verb === choice.verb;
    default:
      return true;
  }
};

/** The verb after the one that a decision has, round the verbs of the body. */
const nextVerb = (block: Node, { capture: { verbs } }: LineContext): string | undefined =>
  verbs[(verbs.indexOf(attrsOf<'decision'>(block).verb) + 1) % Math.max(1, verbs.length)];

/** What choosing does to blocks that are so already: decisions take the next verb, all others become paragraphs. */
const chooseAgain = (tr: Transaction, { block, at }: PlacedBlock, choice: KindChoice, context: LineContext): void => {
  const verb = choice.kind === 'decision' && choice.verb === undefined ? nextVerb(block, context) : undefined;
  if (verb === undefined) makeKind(tr, at, { kind: 'paragraph' }, context);
  else tr.setNodeAttribute(at, 'verb', verb);
};

/** The rows of tables among the blocks become paragraphs; all others stay. From the end, so that places stay what they are. */
const tablesToText = (tr: Transaction, blocks: readonly PlacedBlock[], context: LineContext): void => {
  for (const { block, at } of blocks.toReversed()) {
    if (!block.isTextblock) tr.replaceWith(at, at + block.nodeSize, rowsToText(block, context));
  }
};

/** The selection after tables became text: from the first block that was selected to the end of the last. */
const selectAgain = (tr: Transaction, start: number, end: number): void => {
  const isOne = tr.doc.nodeAt(start)?.nodeSize === end - start;
  const from = isOne ? end - 1 : start + 1;
  tr.setSelection(TextSelection.between(tr.doc.resolve(from), tr.doc.resolve(end - 1)));
};

const change = (state: EditorState, choice: KindChoice, context: LineContext): Transaction => {
  const tr = closeHistory(state.tr);
  const selected = selectedBlocks(state);
  const isAgain = selected.every((placed) => isChosen(placed, choice));
  const [start, end] = [selected[0]?.at ?? 0, (selected.at(-1)?.at ?? 0) + (selected.at(-1)?.block.nodeSize ?? 0)];
  tablesToText(tr, selected, context);
  const newEnd = end + tr.doc.content.size - state.doc.content.size;
  if (tr.docChanged) selectAgain(tr, start, newEnd);
  for (const placed of blocksBetween(tr.doc, start, newEnd).toReversed()) {
    if (isAgain) chooseAgain(tr, placed, choice, context);
    else if (!isChosen(placed, choice)) makeKind(tr, placed.at, choice, context);
  }
  return tr;
};

/**
 * Makes the selected blocks a kind, their texts and ids kept; of a table, each row. Chosen once more, they are paragraphs again, and decisions
 * go to the next verb of the body.
 */
export const setKind =
  (choice: KindChoice, context: () => LineContext): Command =>
  (state, dispatch) => {
    const tr = change(state, choice, context());
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
