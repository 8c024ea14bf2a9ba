import { Selection, TextSelection } from 'prosemirror-state';
import type { BlockId, ItemId } from '../../shared/ids.ts';
import { indexOfBlock, positionOf } from './changed-range.ts';
import type { Minutes } from './minutes.ts';
import type { Screen } from './screen.ts';

export type NavigationEvents = {
  /** Another item is open now. */
  onItem(itemId: ItemId): void;
  /** The keys go to the text now. */
  onFocus(): void;
};

/** The way about a meeting: which item is open, and where the caret stands in it. */
export class Navigation {
  readonly #minutes: Minutes;
  readonly #screen: Screen;
  readonly #events: NavigationEvents;
  readonly #scrolled = new Map<ItemId, number>();
  #current: ItemId | undefined;

  constructor(minutes: Minutes, screen: Screen, events: NavigationEvents) {
    this.#minutes = minutes;
    this.#screen = screen;
    this.#events = events;
    [this.#current] = minutes.items;
  }

  get current(): ItemId | undefined {
    return this.#current;
  }

  neighbour(by: 1 | -1): ItemId | undefined {
    const { items } = this.#minutes;
    return this.#current && items[items.indexOf(this.#current) + by];
  }

  goTo(itemId: ItemId, caret: 'keep' | 'end' = 'keep'): void {
    if (itemId !== this.#current) this.#swap(itemId);
    if (caret === 'end') this.#caretTo(itemId, Selection.atEnd(this.#minutes.state(itemId).doc));
    this.focus();
  }

  goToNeighbour(by: 1 | -1): void {
    const next = this.neighbour(by);
    if (next) this.goTo(next);
  }

  goToBlock(itemId: ItemId, id: BlockId): void {
    this.goTo(itemId);
    const { doc } = this.#minutes.state(itemId);
    const index = indexOfBlock(doc, id);
    if (index !== -1) this.#caretTo(itemId, TextSelection.near(doc.resolve(positionOf(doc, index) + 1)));
  }

  focus(): void {
    this.#screen.view?.focus();
    this.#events.onFocus();
  }

  #swap(itemId: ItemId): void {
    if (this.#current) {
      this.#minutes.leave(this.#current);
      this.#scrolled.set(this.#current, this.#screen.scrolled);
    }
    this.#current = itemId;
    this.#screen.show(this.#minutes.state(itemId));
    this.#screen.scrollTo(this.#scrolled.get(itemId) ?? 0);
    this.#events.onItem(itemId);
  }

  #caretTo(itemId: ItemId, selection: Selection): void {
    this.#minutes.dispatch(itemId, this.#minutes.state(itemId).tr.setSelection(selection).scrollIntoView());
  }
}
