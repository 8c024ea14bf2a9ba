import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { canJoin } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { idOf } from '../../renderer/editor/attrs.ts';
import { positionOf } from '../../renderer/editor/changed-range.ts';
import { enter } from '../../renderer/editor/commands/enter.ts';
import { moveBlock } from '../../renderer/editor/commands/move-block.ts';
import { Earlier } from '../../renderer/editor/earlier.ts';
import { moveBlocks } from '../../renderer/editor/move-blocks.ts';
import type { StoredBlock } from '../../shared/api/blocks.ts';
import type { ItemId } from '../../shared/ids.ts';
import type { OpenPage } from './open-session.ts';
import type { Random } from './random.ts';

/*
 * What a secretary does to the minutes, each act one step to be undone. An act says which blocks it may change: those
 * that it was done to. Blocks that it makes are nobody's business.
 */

export type Touched = ReadonlySet<string | null>;

/** A page with hands on it: what was cut last is at hand, and each word that is typed is another one. */
export type Hands = {
  readonly page: OpenPage;
  readonly view: EditorView;
  /** Blocks as they once were. */
  readonly past: readonly StoredBlock[];
  clipboard: string;
  words: number;
};

type Act = (hands: Hands, itemId: ItemId, chance: Random) => Touched | undefined;

const KINDS = ['paragraph', 'heading', 'bullet', 'decision', 'action'] as const;

const somewhere = (state: EditorState, chance: Random): TextSelection | undefined => {
  const near = TextSelection.near(state.doc.resolve(chance(state.doc.content.size + 1)));
  return near instanceof TextSelection ? near : undefined;
};

const someRange = (state: EditorState, chance: Random): TextSelection | undefined => {
  const from = somewhere(state, chance);
  const to = from && TextSelection.near(state.doc.resolve(Math.min(state.doc.content.size, from.from + chance(80))));
  if (!from || !(to instanceof TextSelection)) return undefined;
  return TextSelection.create(state.doc, Math.min(from.from, to.from), Math.max(from.from, to.from));
};

/** The blocks that a selection lies in. */
const blocksIn = (doc: Node, { $from, $to }: TextSelection): Touched => {
  const ids = new Set<string | null>();
  for (let index = $from.index(0); index <= $to.index(0) && index < doc.childCount; index += 1)
    ids.add(idOf(doc.child(index)));
  return ids;
};

const dispatch = ({ page }: Hands, itemId: ItemId, tr: Transaction): void => page.minutes.dispatch(itemId, tr);

/** Puts the caret, or a selection, into an item. */
const place = (hands: Hands, itemId: ItemId, selection: TextSelection): EditorState => {
  dispatch(hands, itemId, hands.page.minutes.state(itemId).tr.setSelection(selection));
  return hands.page.minutes.state(itemId);
};

/** A word that is told from all others wherever it stands. */
const newWord = (hands: Hands): string => {
  hands.words += 1;
  return `‹${hands.words}› `;
};

const typeWord: Act = (hands, itemId, chance) => {
  const state = hands.page.minutes.state(itemId);
  const at = somewhere(state, chance);
  if (!at) return undefined;
  dispatch(hands, itemId, state.tr.insertText(newWord(hands), at.from));
  return blocksIn(state.doc, at);
};

const newLine: Act = (hands, itemId, chance) => {
  const { doc, tr, schema } = hands.page.minutes.state(itemId);
  const line = schema.node('paragraph', { id: null, visibility: null }, schema.text(newWord(hands)));
  dispatch(hands, itemId, tr.insert(positionOf(doc, chance(doc.childCount + 1)), line));
  return new Set();
};

const run =
  (command: (hands: Hands, chance: Random) => Command): Act =>
  (hands, itemId, chance) => {
    const at = somewhere(hands.page.minutes.state(itemId), chance);
    if (!at) return undefined;
    const state = place(hands, itemId, at);
    command(hands, chance)(state, (tr) => dispatch(hands, itemId, tr));
    return blocksIn(state.doc, at);
  };

/** Two blocks become one, as by Backspace at the start of the second. */
const join: Act = (hands, itemId, chance) => {
  const { doc, tr } = hands.page.minutes.state(itemId);
  if (doc.childCount < 2) return undefined;
  const index = 1 + chance(doc.childCount - 1);
  const at = positionOf(doc, index);
  if (!canJoin(doc, at)) return undefined;
  dispatch(hands, itemId, tr.join(at));
  return new Set([idOf(doc.child(index - 1)), idOf(doc.child(index))]);
};

const deleteSome: Act = (hands, itemId, chance) => {
  const state = hands.page.minutes.state(itemId);
  const range = someRange(state, chance);
  if (!range) return undefined;
  dispatch(hands, itemId, state.tr.delete(range.from, range.to));
  return blocksIn(state.doc, range);
};

const convert: Act = (hands, itemId, chance) => {
  const state = hands.page.minutes.state(itemId);
  const index = chance(state.doc.childCount);
  const block = state.doc.child(index);
  if (!block.isTextblock) return undefined;
  const type = state.schema.nodes[KINDS[chance(KINDS.length)] ?? 'paragraph'];
  const { id, visibility } = block.attrs;
  dispatch(
    hands,
    itemId,
    state.tr.setNodeMarkup(positionOf(state.doc, index), type, { id, visibility, verb: 'NOTED' }),
  );
  return new Set([idOf(block)]);
};

const hide: Act = (hands, itemId, chance) => {
  const { doc, tr } = hands.page.minutes.state(itemId);
  const index = chance(doc.childCount);
  dispatch(hands, itemId, tr.setNodeAttribute(positionOf(doc, index), 'visibility', 'confidential'));
  return new Set([idOf(doc.child(index))]);
};

/** Shows the item, with what is selected in it, in the view. */
const look = ({ page, view }: Hands, itemId: ItemId): void => {
  view.setProps({ dispatchTransaction: (tr) => page.minutes.dispatch(itemId, tr) });
  view.updateState(page.minutes.state(itemId));
};

const copyOrCut =
  (way: 'copy' | 'cut'): Act =>
  (hands, itemId, chance) => {
    const range = someRange(hands.page.minutes.state(itemId), chance);
    if (!range || range.empty) return undefined;
    const { doc, tr } = place(hands, itemId, range);
    look(hands, itemId);
    hands.clipboard = hands.view.serializeForClipboard(range.content()).dom.innerHTML;
    if (way === 'copy') return new Set();
    dispatch(hands, itemId, tr.deleteSelection().setMeta('uiEvent', 'cut'));
    return blocksIn(doc, range);
  };

const paste: Act = (hands, itemId, chance) => {
  const at = somewhere(hands.page.minutes.state(itemId), chance);
  if (!at || hands.clipboard === '') return undefined;
  const { doc } = place(hands, itemId, at);
  look(hands, itemId);
  hands.view.pasteHTML(hands.clipboard);
  return blocksIn(doc, at);
};

const carry: Act = (hands, itemId, chance) => {
  const { minutes, items, context } = hands.page;
  const to = items[chance(items.length)] ?? itemId;
  const state = minutes.state(itemId);
  const range = someRange(state, chance);
  if (to === itemId || !range) return undefined;
  place(hands, itemId, range);
  moveBlocks(minutes, { from: itemId, to, landing: chance(2) === 0 ? 'start' : 'end' }, context);
  return blocksIn(state.doc, range);
};

const putBack: Act = ({ page, past }, itemId, chance) => {
  const block = past[chance(past.length)];
  if (!block) return undefined;
  const { minutes, context, saver } = page;
  const options = { context: () => context, isRecord: () => false, placeOf: (was: StoredBlock) => saver.placeOf(was) };
  new Earlier({ minutes, ...options }).putBlock(block, itemId);
  return new Set([block.id]);
};

/** What is done, the more often the more often it stands here. */
export const ACTS: Readonly<Record<string, Act>> = {
  typeWord,
  typeAnother: typeWord,
  typeMore: typeWord,
  newLine,
  split: run(({ page }) => enter(() => page.context)),
  join,
  deleteSome,
  convert,
  hide,
  moveUp: run(() => moveBlock('up')),
  moveDown: run(() => moveBlock('down')),
  copy: copyOrCut('copy'),
  cut: copyOrCut('cut'),
  paste,
  pasteAgain: paste,
  carry,
  putBack,
};
