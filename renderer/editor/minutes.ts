import { closeHistory, redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state';
import type { StoredBlock } from '../../shared/api/blocks.ts';
import { type BlockId, blockIdSchema, decisionIdSchema, type ItemId, type MakeId } from '../../shared/ids.ts';
import { idOf } from './attrs.ts';
import { indexOfBlock } from './changed-range.ts';
import { decisionIdsIn } from './decision-ranges.ts';
import type { IdRegistry } from './id-registry.ts';
import { docOf } from './mapping.ts';
import { UndoList } from './undo-list.ts';

/** Marks a transaction that shows what another page saved: it is not to be saved again. */
export const TAKEN_IN = 'takenIn';

export type MinutesEvents = {
  /** The state of an item is another one now; `isEdit` says whether there is something to save in it. */
  onChange(itemId: ItemId, state: EditorState, isEdit: boolean): void;
  /** Undoing goes to the item where the change was made. */
  onGoTo(itemId: ItemId): void;
};

export type MinutesOptions = {
  readonly items: readonly ItemId[];
  readonly blocks: readonly StoredBlock[];
  readonly makeId: MakeId;
  readonly plugins: (registry: IdRegistry) => Plugin[];
};

/** The texts of all items of a meeting, with one undo list over them. Knows nothing of a screen. */
export class Minutes {
  readonly #states = new Map<ItemId, EditorState>();
  readonly #undoList = new UndoList();
  readonly #knownIds = new Set<string>();
  readonly #makeId: MakeId;
  readonly #plugins: readonly Plugin[];
  #events: MinutesEvents = { onChange: () => undefined, onGoTo: () => undefined };

  constructor({ items, blocks, makeId, plugins }: MinutesOptions) {
    this.#makeId = makeId;
    this.#plugins = plugins(this.#registry());
    const byItem = Map.groupBy(blocks, (block) => block.itemId);
    for (const itemId of items) this.addItem(itemId, byItem.get(itemId) ?? []);
  }

  listen(events: MinutesEvents): void {
    this.#events = events;
  }

  get items(): ItemId[] {
    return [...this.#states.keys()];
  }

  addItem(itemId: ItemId, blocks: readonly StoredBlock[]): void {
    const doc = docOf(itemId, blocks, this.newBlockId());
    this.#learnIds(doc);
    this.#states.set(itemId, EditorState.create({ doc, plugins: [...this.#plugins] }));
  }

  has(itemId: ItemId): boolean {
    return this.#states.has(itemId);
  }

  state(itemId: ItemId): EditorState {
    const state = this.#states.get(itemId);
    if (!state) throw new Error('There is no such item in this meeting');
    return state;
  }

  docs(): Map<ItemId, Node> {
    return new Map([...this.#states].map(([itemId, { doc }]) => [itemId, doc]));
  }

  dispatch(itemId: ItemId, tr: Transaction): void {
    const before = this.state(itemId);
    const state = before.apply(tr);
    this.#states.set(itemId, state);
    const isTakenIn = tr.getMeta(TAKEN_IN) === true;
    const isChanged = state.doc !== before.doc;
    if (isChanged && isTakenIn) this.#learnIds(state.doc);
    if (isChanged && !isTakenIn && !tr.getMeta('history$')) {
      this.#undoList.did(itemId, Math.max(0, undoDepth(state) - undoDepth(before)));
    }
    this.#events.onChange(itemId, state, isChanged && !isTakenIn);
  }

  /** What is typed when the caret comes back is a step of its own, however soon that is. */
  leave(itemId: ItemId): void {
    this.dispatch(itemId, closeHistory(this.state(itemId).tr));
  }

  /** Takes back the newest change of the window, in whatever item it was made. */
  undo(): boolean {
    for (let itemId = this.#undoList.nextUndo(); itemId; itemId = this.#undoList.nextUndo()) {
      if (undoDepth(this.state(itemId)) > 0) return this.#run(itemId, 'undo');
      this.#undoList.forgetUndo();
    }
    return false;
  }

  redo(): boolean {
    for (let itemId = this.#undoList.nextRedo(); itemId; itemId = this.#undoList.nextRedo()) {
      if (redoDepth(this.state(itemId)) > 0) return this.#run(itemId, 'redo');
      this.#undoList.forgetRedo();
    }
    return false;
  }

  /** The item in which a block stands. */
  itemOfBlock(id: BlockId): ItemId | undefined {
    for (const [itemId, { doc }] of this.#states) if (indexOfBlock(doc, id) !== -1) return itemId;
    return undefined;
  }

  newBlockId(): BlockId {
    const id = blockIdSchema.parse(this.#makeId());
    this.#knownIds.add(id);
    return id;
  }

  #run(itemId: ItemId, way: 'undo' | 'redo'): boolean {
    this.#events.onGoTo(itemId);
    if (way === 'undo') this.#undoList.undid();
    else this.#undoList.redid();
    const command = way === 'undo' ? undo : redo;
    return command(this.state(itemId), (tr) => this.dispatch(itemId, tr));
  }

  #learnIds(doc: Node): void {
    doc.forEach((block) => {
      const id = idOf(block);
      if (id) this.#knownIds.add(id);
    });
    for (const id of decisionIdsIn(doc)) this.#knownIds.add(id);
  }

  #registry(): IdRegistry {
    return {
      makeBlockId: () => this.newBlockId(),
      makeDecisionId: () => {
        const id = decisionIdSchema.parse(this.#makeId());
        this.#knownIds.add(id);
        return id;
      },
      isKnown: (id) => this.#knownIds.has(id),
      isAliveOutside: (id, itemId) =>
        [...this.#states].some(
          ([other, { doc }]) =>
            other !== itemId && (indexOfBlock(doc, id) !== -1 || decisionIdsIn(doc).some((alive) => alive === id)),
        ),
    };
  }
}
