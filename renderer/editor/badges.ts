import type { ActionBadge } from '../../shared/api/blocks.ts';
import type { BlockId } from '../../shared/ids.ts';

/**
 * The references of actions, beside the documents: the store gives them, whatever is undone and redone here, and
 * one that arrives changes no text.
 */
export class Badges {
  #byBlock = new Map<string, ActionBadge>();
  readonly #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  get(id: BlockId | null): ActionBadge | undefined {
    return id === null ? undefined : this.#byBlock.get(id);
  }

  all(): ActionBadge[] {
    return [...this.#byBlock.values()];
  }

  /** Takes in badges, all of the meeting's when the list is `complete`; gives those that were not there before. */
  put(badges: readonly ActionBadge[], complete: boolean): ActionBadge[] {
    const fresh = badges.filter((badge) => !this.#byBlock.has(badge.blockId));
    const before = complete ? [] : [...this.#byBlock];
    this.#byBlock = new Map([...before, ...badges.map((badge) => [badge.blockId, badge] as const)]);
    for (const listener of [...this.#listeners]) listener();
    return fresh;
  }
}
