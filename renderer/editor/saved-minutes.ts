import { Node } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { StoredBlock } from '../../shared/api/blocks.ts';
import type { BlockId, ItemId } from '../../shared/ids.ts';
import { attrsOf, idOf } from './attrs.ts';
import { indexOfBlock, positionOf } from './changed-range.ts';
import { contentOf, isBlank, nodeOf } from './mapping.ts';
import { mergeBlocks } from './merge-blocks.ts';
import { type Minutes, TAKEN_IN } from './minutes.ts';
import { once } from './once.ts';
import { openLineOf } from './plugins/capture-state.ts';
import type { SavedPage } from './saver/known-book.ts';
import type { PageBlock, PageItem } from './saver/page-block.ts';
import type { TargetRow } from './saver/take-in.ts';
import { schema } from './schema.ts';

const pageBlocks = new WeakMap<Node, PageBlock>();
const pageItems = new WeakMap<Node, PageItem>();

/** A node is never changed, only replaced: as long as it is the same one, nothing in the block changed. */
const pageBlock = (id: BlockId, node: Node): PageBlock =>
  once(pageBlocks, node, () => ({
    id,
    token: node,
    visibility: attrsOf(node).visibility,
    blank: isBlank(node),
    content: () => contentOf(node),
  }));

const pageItem = (itemId: ItemId, doc: Node): PageItem =>
  once(pageItems, doc, () => ({
    itemId,
    blocks: doc.children.flatMap((node) => {
      const id = idOf(node);
      return id ? [pageBlock(id, node)] : [];
    }),
  }));

const removeAllBut = (tr: Transaction, rows: readonly TargetRow[]): void => {
  const stay = new Set(rows.filter((row) => row.how !== 'insert').map((row) => row.id));
  for (let index = tr.doc.childCount - 1; index >= 0; index -= 1) {
    const node = tr.doc.child(index);
    const id = idOf(node);
    if (id === null || stay.has(id)) continue;
    const at = positionOf(tr.doc, index);
    if (tr.doc.childCount === 1)
      tr.replaceWith(at, at + node.nodeSize, schema.node('paragraph', { id: null, visibility: null }));
    else tr.delete(at, at + node.nodeSize);
  }
};

/** Changes as little of the text as it takes, so that a caret in it stays where it was. */
const replaceBlock = (tr: Transaction, at: number, old: Node, next: Node): void => {
  const start = old.content.findDiffStart(next.content);
  if (start !== null && old.isTextblock && next.isTextblock) {
    const end = old.content.findDiffEnd(next.content) ?? { a: old.content.size, b: next.content.size };
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    tr.replace(at + 1 + start, at + 1 + end.a + overlap, next.slice(start, end.b + overlap));
  }
  const isText = old.isTextblock && next.isTextblock;
  if (isText) tr.setNodeMarkup(at, next.type, next.attrs);
  else tr.replaceWith(at, at + old.nodeSize, next);
};

const putRow = (tr: Transaction, row: TargetRow, index: number): void => {
  if (row.how === 'keep') return;
  const node = nodeOf(row.block);
  if (row.how === 'insert') {
    tr.insert(positionOf(tr.doc, index), node);
    return;
  }
  const at = positionOf(tr.doc, index);
  const old = tr.doc.child(index);
  if (idOf(old) === row.id) replaceBlock(tr, at, old, node);
};

type Place = { readonly id: BlockId; readonly offset: number };
type Caret = { readonly anchor: Place; readonly head: Place };

/** Where the caret or the ends of a selection are, by their blocks. */
const caretOf = ({ selection: { $anchor, $head } }: EditorState): Caret | undefined => {
  const place = ({ depth, parent, parentOffset }: typeof $head): Place | undefined => {
    const id = depth === 1 ? idOf(parent) : null;
    return id === null ? undefined : { id, offset: parentOffset };
  };
  const [anchor, head] = [place($anchor), place($head)];
  return anchor && head && { anchor, head };
};

const positionIn = (doc: Node, { id, offset }: Place): number | undefined => {
  const index = indexOfBlock(doc, id);
  return index === -1 ? undefined : positionOf(doc, index) + 1 + Math.min(offset, doc.child(index).content.size);
};

/** A block that was moved elsewhere on the page is taken out and put in again: who types in it goes on there. */
const keepCaret = (tr: Transaction, rows: readonly TargetRow[], { anchor, head }: Caret): void => {
  const isMoved = rows.some(({ id, how }) => how === 'insert' && (id === anchor.id || id === head.id));
  const [from, to] = [positionIn(tr.doc, anchor), positionIn(tr.doc, head)];
  if (isMoved && from !== undefined && to !== undefined) tr.setSelection(TextSelection.create(tr.doc, from, to));
};

const followRows = (minutes: Minutes, itemId: ItemId, rows: readonly TargetRow[], caret?: Caret): void => {
  const { doc, tr } = minutes.state(itemId);
  const isAsItIs = rows.length === doc.childCount && rows.every((row) => row.how === 'keep');
  if (isAsItIs) return;
  removeAllBut(tr, rows);
  // An item that was emptied keeps a line to type in: it stays at the end.
  for (const [index, row] of rows.entries()) putRow(tr, row, index);
  if (caret) keepCaret(tr, rows, caret);
  if (tr.docChanged) minutes.dispatch(itemId, tr.setMeta('addToHistory', false).setMeta(TAKEN_IN, true));
};

const keepApart = (minutes: Minutes, from: BlockId, { id, visibility }: StoredBlock): void => {
  const itemId = minutes.itemOfBlock(from);
  if (!itemId) return;
  const { doc, tr } = minutes.state(itemId);
  const at = positionOf(doc, indexOfBlock(doc, from));
  tr.setNodeAttribute(at, 'id', id);
  // The other page made it confidential while it was changed here.
  if (visibility === 'confidential') tr.setNodeAttribute(at, 'visibility', visibility);
  minutes.dispatch(itemId, tr.setMeta('addToHistory', false).setMeta(TAKEN_IN, true));
};

const merge = (minutes: Minutes, base: object, block: StoredBlock): object | undefined => {
  const itemId = minutes.itemOfBlock(block.id);
  if (!itemId || !(base instanceof Node)) return undefined;
  const { doc, tr } = minutes.state(itemId);
  const index = indexOfBlock(doc, block.id);
  const theirs = nodeOf(block);
  const merged = mergeBlocks(base, doc.child(index), theirs);
  if (!merged) return undefined;
  replaceBlock(tr, positionOf(doc, index), doc.child(index), merged);
  minutes.dispatch(itemId, tr.setMeta('addToHistory', false).setMeta(TAKEN_IN, true));
  return theirs;
};

/** The minutes as the saver sees them. */
export const savedMinutes = (minutes: Minutes): SavedPage => ({
  items: () => [...minutes.docs()].map(([itemId, doc]) => pageItem(itemId, doc)),
  openLine: () => minutes.edited && openLineOf(minutes.state(minutes.edited)),
  keepApart: (from, kept) => keepApart(minutes, from, kept),
  merge: (base, block) => merge(minutes, base, block),
  follow: (targets) => {
    // What leaves an item goes first, so that a block that moved is never in two.
    const items = [...targets].filter(([itemId]) => minutes.has(itemId));
    const carets = new Map(items.map(([itemId]) => [itemId, caretOf(minutes.state(itemId))]));
    const leaving = items.map(([itemId, rows]) => [itemId, rows.filter((row) => row.how !== 'insert')] as const);
    for (const [itemId, rows] of leaving) followRows(minutes, itemId, rows);
    for (const [itemId, rows] of items) followRows(minutes, itemId, rows, carets.get(itemId));
  },
});
