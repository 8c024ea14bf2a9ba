import type { Node } from 'prosemirror-model';
import { type EditorState, Selection, type Transaction } from 'prosemirror-state';
import type { StoredBlock } from '../../shared/api/blocks.ts';
import type { BlockId, ItemId } from '../../shared/ids.ts';
import { attrsOf, idOf } from './attrs.ts';
import { indexOfBlock, positionOf } from './changed-range.ts';
import type { LineContext } from './line-context.ts';
import { contentOf, isBlank, nodeOf } from './mapping.ts';
import type { Minutes } from './minutes.ts';
import { asConfidential } from './plugins/visibility.ts';
import { schema } from './schema.ts';

export type EarlierOptions = {
  readonly minutes: Minutes;
  readonly context: () => LineContext;
  /** Whether nothing in the minutes may change any more. */
  readonly isRecord: () => boolean;
  /** Before which of the blocks of its item one is to stand that is not there now. */
  readonly placeOf: (block: StoredBlock) => number;
};

/** Where a block stands, if it stands somewhere. */
type Standing = { readonly itemId: ItemId; readonly index: number; readonly node: Node };

const caretBehind = (tr: Transaction, at: number, node: Node): Transaction =>
  tr.setSelection(Selection.near(tr.doc.resolve(at + node.nodeSize), -1)).scrollIntoView();

/** Puts a block in place of the one at `index`, or, where there is none, before the one at `place`. */
const put = ({ doc, tr }: EditorState, node: Node, index: number | undefined, place: number): Transaction => {
  if (index !== undefined) {
    const at = positionOf(doc, index);
    return caretBehind(tr.replaceWith(at, at + doc.child(index).nodeSize, node), at, node);
  }
  if (doc.childCount === 1 && isBlank(doc.child(0)))
    return caretBehind(tr.replaceWith(0, doc.content.size, node), 0, node);
  const at = positionOf(doc, Math.min(place, doc.childCount));
  return caretBehind(tr.insert(at, node), at, node);
};

/** Takes blocks out, wherever in the item they stand. One that is emptied keeps a line to type in. */
const without = ({ doc, tr }: EditorState, ids: ReadonlySet<string>): Transaction => {
  const stay = doc.content.content.filter((node) => !ids.has(idOf(node) ?? ''));
  const left = stay.length > 0 ? stay : [schema.node('paragraph', { id: null, visibility: null })];
  return tr.replaceWith(0, doc.content.size, left);
};

/**
 * Brings back what the minutes said earlier, as edits that are undone in one step. Words that were confidential then, or
 * are now, come back confidential; so do those of an item that is not on the agenda any more.
 */
export class Earlier {
  readonly #options: EarlierOptions;

  constructor(options: EarlierOptions) {
    this.#options = options;
  }

  /** What a block says now, and where. */
  now(id: BlockId): Pick<StoredBlock, 'content' | 'itemId'> | undefined {
    const now = this.#standing(id);
    return now && { content: contentOf(now.node), itemId: now.itemId };
  }

  /** Whether a block says now what it said then, and is seen by the same people. */
  isNow(block: StoredBlock): boolean {
    return this.#standing(block.id)?.node.eq(nodeOf(block)) ?? false;
  }

  /** How many blocks of an item have words and are none of these. */
  newIn(itemId: ItemId, blocks: readonly StoredBlock[]): number {
    const { minutes } = this.#options;
    if (!minutes.has(itemId)) return 0;
    const known = new Set<string | null>(blocks.map(({ id }) => id));
    return minutes.state(itemId).doc.content.content.filter((node) => !known.has(idOf(node)) && !isBlank(node)).length;
  }

  /** Puts a block back as it was: over what it says now, or where it stood; `current` is for one whose item is gone. */
  putBlock(block: StoredBlock, current: ItemId): ItemId | undefined {
    const { minutes, isRecord } = this.#options;
    if (isRecord()) return undefined;
    const now = this.#standing(block.id);
    const itemId = now?.itemId ?? (minutes.has(block.itemId) ? block.itemId : current);
    const node = this.#asItWas(block, itemId, now?.node);
    const place = itemId === block.itemId ? this.#options.placeOf(block) : Number.POSITIVE_INFINITY;
    minutes.dispatchTogether([[itemId, (state) => put(state, node, now?.index, place)]]);
    return itemId;
  }

  /** Makes an item say what it said earlier, and nothing else; its blocks come back from where they were moved. */
  putItem(itemId: ItemId, blocks: readonly StoredBlock[]): boolean {
    const { minutes, isRecord } = this.#options;
    if (isRecord() || !minutes.has(itemId)) return false;
    const nodes = blocks.map((block) => this.#asItWas(block, itemId, this.#standing(block.id)?.node));
    const elsewhere = blocks.flatMap((block) => this.#standing(block.id) ?? []).filter((now) => now.itemId !== itemId);
    const left = [...new Set(elsewhere.map((now) => now.itemId))];
    const ids = new Set(blocks.map(({ id }) => id));
    const content = nodes.length > 0 ? nodes : [schema.node('paragraph', { id: null, visibility: null })];
    minutes.dispatchTogether([
      ...left.map((other) => [other, (state: EditorState) => without(state, ids)] as const),
      [itemId, ({ doc, tr }) => tr.replaceWith(0, doc.content.size, content)],
    ]);
    return true;
  }

  #standing(id: BlockId): Standing | undefined {
    const { minutes } = this.#options;
    const itemId = minutes.itemOfBlock(id);
    if (!itemId) return undefined;
    const { doc } = minutes.state(itemId);
    const index = indexOfBlock(doc, id);
    return { itemId, index, node: doc.child(index) };
  }

  /** The block as a node; the one that stands there now where it says the same, so that it is not saved again. */
  #asItWas(block: StoredBlock, to: ItemId, now: Node | undefined): Node {
    const { minutes, context } = this.#options;
    const was = nodeOf(block);
    const { isConfidential } = context();
    const isOfConfidentialItem = !minutes.has(block.itemId) || isConfidential(block.itemId);
    const isSecret = now ? attrsOf(now).visibility === 'confidential' : false;
    const node = isSecret || (isOfConfidentialItem && !isConfidential(to)) ? asConfidential(was) : was;
    return now?.eq(node) ? now : node;
  }
}
