import { closeHistory, redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state';
import type { StoredBlock } from '../../shared/api/blocks.ts';
import { type BlockId, blockIdSchema, decisionIdSchema, type ItemId, type MakeId } from '../../shared/ids.ts';
import { idOf, itemOf } from './attrs.ts';
import { indexOfBlock } from './changed-range.ts';
import { decisionIdsIn } from './decision-ranges.ts';
import type { IdRegistry } from './id-registry.ts';
import { looksSame } from './looks-same.ts';
import { docOf } from './mapping.ts';
import { type UndoEntry, UndoList } from './undo-list.ts';

/** Marks a transaction that shows what another page saved: it is not to be saved again. */
export const TAKEN_IN = 'takenIn';
/** Marks a transaction that says that the caret leaves the item. */
export const LEFT = 'left';

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

/** What a transaction made of an item. */
type ItemChange = {
  readonly itemId: ItemId;
  readonly state: EditorState;
  /** There is something to save in it. */
  readonly isEdit: boolean;
  /** It was done here, and is to be undone here. */
  readonly isOwn: boolean;
  /** By how much the history of the item grew. */
  readonly groups: number;
};

/** The texts of all items of a meeting, with one undo list over them. Knows nothing of a screen. */
export class Minutes {
  readonly #states = new Map<ItemId, EditorState>();
  readonly #undoList = new UndoList();
  readonly #knownIds = new Set<string>();
  readonly #makeId: MakeId;
  readonly #plugins: readonly Plugin[];
  #edited: ItemId | undefined;
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

  /** The item in which something was done last. */
  get edited(): ItemId | undefined {
    return this.#edited;
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
    const change = this.#apply(itemId, tr);
    if (change.isOwn) this.#undoList.did(itemId, change.groups);
    this.#tell([change]);
  }

  /**
   * Changes several items at once: nobody sees, or saves, one without the others, and it is taken back in one step.
   * Each change is made from what those before it left.
   */
  dispatchTogether(changes: readonly (readonly [ItemId, (state: EditorState) => Transaction])[]): void {
    const made = changes.map(([itemId, make]) => this.#apply(itemId, closeHistory(make(this.state(itemId)))));
    // What is brought back may be older than this page.
    for (const { state } of made) this.#learnIds(state.doc);
    this.#undoList.didTogether(made.filter(({ groups }) => groups > 0).map(({ itemId }) => itemId));
    this.#tell(made);
    for (const { itemId } of made) this.leave(itemId);
  }

  /** What is typed when the caret comes back is a step of its own, however soon that is. */
  leave(itemId: ItemId): void {
    this.dispatch(itemId, closeHistory(this.state(itemId).tr).setMeta(LEFT, true));
  }

  /** Takes back the newest change of the window that is seen, in whatever item it was made. */
  undo(): boolean {
    let isDone = false;
    for (let entry = this.#undoList.nextUndo(); entry; entry = this.#undoList.nextUndo()) {
      const before = entry.map((itemId) => this.state(itemId));
      if (before.every((state) => undoDepth(state) === 0)) this.#undoList.forgetUndo();
      else isDone = this.#run(entry.toReversed(), 'undo');
      if (isDone && this.#isSeen(before)) break;
    }
    return isDone;
  }

  redo(): boolean {
    let isDone = false;
    for (let entry = this.#undoList.nextRedo(); entry; entry = this.#undoList.nextRedo()) {
      const before = entry.map((itemId) => this.state(itemId));
      if (before.every((state) => redoDepth(state) === 0)) this.#undoList.forgetRedo();
      else isDone = this.#run(entry, 'redo');
      if (isDone && this.#isSeen(before)) break;
    }
    return isDone;
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

  /** Brings an item to its next state, of which nobody is told yet. */
  #apply(itemId: ItemId, tr: Transaction): ItemChange {
    const before = this.state(itemId);
    const state = before.apply(tr);
    this.#states.set(itemId, state);
    const isChanged = state.doc !== before.doc;
    const isEdit = isChanged && tr.getMeta(TAKEN_IN) !== true;
    if (isChanged && !isEdit) this.#learnIds(state.doc);
    if (isEdit) this.#edited = itemId;
    const groups = Math.max(0, undoDepth(state) - undoDepth(before));
    return { itemId, state, isEdit, isOwn: isEdit && !tr.getMeta('history$'), groups };
  }

  #tell(changes: readonly ItemChange[]): void {
    for (const { itemId, state, isEdit } of changes) this.#events.onChange(itemId, state, isEdit);
  }

  #run(entry: UndoEntry, way: 'undo' | 'redo'): boolean {
    const last = entry.at(-1);
    if (last) this.#events.onGoTo(last);
    if (way === 'undo') this.#undoList.undid();
    else this.#undoList.redid();
    const command = way === 'undo' ? undo : redo;
    const changes: ItemChange[] = [];
    for (const itemId of entry) command(this.state(itemId), (tr) => changes.push(this.#apply(itemId, tr)));
    this.#tell(changes);
    return changes.length > 0;
  }

  /** Whether items look other than they did: a word typed and taken off again at once is a change that nobody sees. */
  #isSeen(before: readonly EditorState[]): boolean {
    return before.some(({ doc }) => !looksSame(doc, this.state(itemOf(doc)).doc));
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
