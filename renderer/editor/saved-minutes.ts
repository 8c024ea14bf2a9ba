import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import type { BlockId, ItemId } from '../../shared/ids.ts';
import { attrsOf, idOf } from './attrs.ts';
import { indexOfBlock, positionOf } from './changed-range.ts';
import { contentOf, isBlank, nodeOf } from './mapping.ts';
import { type Minutes, TAKEN_IN } from './minutes.ts';
import type { SavedPage } from './saver/known-book.ts';
import type { PageBlock, PageItem } from './saver/page-block.ts';
import type { TargetRow } from './saver/take-in.ts';
import { schema } from './schema.ts';

/** A node is never changed, only replaced: as long as it is the same one, nothing in the block changed. */
const pageBlock = (id: BlockId, node: Node): PageBlock => ({
  id,
  token: node,
  visibility: attrsOf(node).visibility,
  blank: isBlank(node),
  content: () => contentOf(node),
});

const pageItem = (itemId: ItemId, doc: Node): PageItem => {
  const blocks: PageBlock[] = [];
  doc.forEach((node) => {
    const id = idOf(node);
    if (id) blocks.push(pageBlock(id, node));
  });
  return { itemId, blocks };
};

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
  const isText = old.isTextblock === next.isTextblock;
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

const followRows = (minutes: Minutes, itemId: ItemId, rows: readonly TargetRow[]): void => {
  const { doc, tr } = minutes.state(itemId);
  const isAsItIs = rows.length === doc.childCount && rows.every((row) => row.how === 'keep');
  if (isAsItIs) return;
  removeAllBut(tr, rows);
  // An item that was emptied keeps a line to type in: it stays at the end.
  for (const [index, row] of rows.entries()) putRow(tr, row, index);
  if (tr.docChanged) minutes.dispatch(itemId, tr.setMeta('addToHistory', false).setMeta(TAKEN_IN, true));
};

const rename = (minutes: Minutes, from: BlockId, to: BlockId): void => {
  const itemId = minutes.itemOfBlock(from);
  if (!itemId) return;
  const { doc, tr } = minutes.state(itemId);
  tr.setNodeAttribute(positionOf(doc, indexOfBlock(doc, from)), 'id', to);
  minutes.dispatch(itemId, tr.setMeta('addToHistory', false).setMeta(TAKEN_IN, true));
};

/** The minutes as the saver sees them. */
export const savedMinutes = (minutes: Minutes): SavedPage => ({
  items: () => [...minutes.docs()].map(([itemId, doc]) => pageItem(itemId, doc)),
  rename: (from, to) => rename(minutes, from, to),
  follow: (targets) => {
    // What leaves an item goes first, so that a block that moved is never in two.
    const items = [...targets].filter(([itemId]) => minutes.has(itemId));
    const leaving = items.map(([itemId, rows]) => [itemId, rows.filter((row) => row.how !== 'insert')] as const);
    for (const [itemId, rows] of leaving) followRows(minutes, itemId, rows);
    for (const [itemId, rows] of items) followRows(minutes, itemId, rows);
  },
});
