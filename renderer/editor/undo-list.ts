import type { ItemId } from '../../shared/ids.ts';

/**
 * The order in which things were done over all items of a window. Each entry stands for one group of steps in the
 * history of its item, so that undoing goes back through the items as they were worked on, and a block that was cut
 * here and pasted there is never in two of them.
 */
export class UndoList {
  #done: ItemId[] = [];
  #undone: ItemId[] = [];

  /** Something was done in an item: `groups` is by how much its history grew, 0 when it went on with its last group. */
  did(itemId: ItemId, groups: number): void {
    this.#undone = [];
    for (let count = 0; count < groups; count += 1) this.#done.push(itemId);
  }

  /** The item whose newest group is to be undone. */
  nextUndo(): ItemId | undefined {
    return this.#done.at(-1);
  }

  nextRedo(): ItemId | undefined {
    return this.#undone.at(-1);
  }

  undid(): void {
    const itemId = this.#done.pop();
    if (itemId) this.#undone.push(itemId);
  }

  redid(): void {
    const itemId = this.#undone.pop();
    if (itemId) this.#done.push(itemId);
  }

  /** The history of the item has nothing to undo any more: its changes were overtaken by another page. */
  forgetUndo(): void {
    this.#done.pop();
  }

  forgetRedo(): void {
    this.#undone.pop();
  }
}
