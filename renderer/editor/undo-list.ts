import type { ItemId } from '../../shared/ids.ts';

/** The items of one entry: the one that was typed in, or those between which blocks were moved, in that order. */
export type UndoEntry = readonly ItemId[];

/**
 * The order in which things were done over all items of a window. Each entry stands for one group of steps in the
 * history of each of its items, so that undoing goes back through the items as they were worked on, and a block that
 * was moved, or cut here and pasted there, is never in two of them.
 */
export class UndoList {
  #done: UndoEntry[] = [];
  #undone: UndoEntry[] = [];

  /** Something was done in an item: `groups` is by how much its history grew, 0 when it went on with its last group. */
  did(itemId: ItemId, groups: number): void {
    this.#undone = [];
    for (let count = 0; count < groups; count += 1) this.#done.push([itemId]);
  }

  /** Something was done in several items at once, a group of steps in each. */
  didTogether(entry: UndoEntry): void {
    this.#undone = [];
    if (entry.length > 0) this.#done.push(entry);
  }

  /** What is to be undone next. */
  nextUndo(): UndoEntry | undefined {
    return this.#done.at(-1);
  }

  nextRedo(): UndoEntry | undefined {
    return this.#undone.at(-1);
  }

  undid(): void {
    const entry = this.#done.pop();
    if (entry) this.#undone.push(entry);
  }

  redid(): void {
    const entry = this.#undone.pop();
    if (entry) this.#done.push(entry);
  }

  /** The items have nothing to undo any more: their changes were overtaken by another page. */
  forgetUndo(): void {
    this.#done.pop();
  }

  forgetRedo(): void {
    this.#undone.pop();
  }
}
