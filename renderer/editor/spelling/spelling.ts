import type { Node } from 'prosemirror-model';
import type { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { ItemId } from '../../../shared/ids.ts';
import type { Speller } from '../../spelling/speller.ts';
import { CompletionPort } from '../completion/completion-port.ts';
import type { Minutes } from '../minutes.ts';
import type { Clock } from '../saver/clock.ts';
import { type Fault, faultsIn } from './faults.ts';
import { SpellingDesk } from './spelling-desk.ts';
import { spellingPlugin } from './spelling-plugin.ts';
import { askAbout, suggestionsPlugin, type WordActs } from './suggestions-plugin.ts';

/** What the spelling of a meeting needs of the screen that it is on. */
export type SpellingScreen = {
  minutes(): Minutes;
  /** The item on the screen. */
  current(): ItemId | undefined;
  goTo(itemId: ItemId): void;
  view(): EditorView | undefined;
  /** Whether a block of an item is hidden from those who look on: its words are not shown, nor what they may mean. */
  hides(itemId: ItemId, block: Node): boolean;
};

/** What the screen does about words. */
export type SpellingOffers = {
  /** What can be done with a word that is right. */
  readonly acts: WordActs;
  /** The next misspelt word was asked for, and there is none. */
  onNone(): void;
};

type Found = { readonly itemId: ItemId; readonly fault: Fault };

/** The spelling of a meeting: what is underlined in its texts, and the way from one such word to the next. */
export class Spelling {
  readonly list = new CompletionPort();
  readonly #desk: SpellingDesk;
  readonly #screen: SpellingScreen;
  #offers: SpellingOffers = { acts: () => [], onNone: () => undefined };

  /** Without a spelling check to start nothing is ever underlined. */
  constructor(screen: SpellingScreen, start: (() => Speller) | undefined) {
    this.#screen = screen;
    this.#desk = new SpellingDesk(start);
  }

  plugins(clock: Clock): Plugin[] {
    return [suggestionsPlugin(this.#desk, this.list, this.#acts), spellingPlugin(this.#desk, clock)];
  }

  /** The words that are right whatever the dictionary says. */
  setKnown(words: readonly string[]): void {
    this.#desk.setKnown(words);
  }

  setOn(isOn: boolean): void {
    this.#desk.setOn(isOn);
  }

  offer(offers: SpellingOffers): void {
    this.#offers = offers;
  }

  /** Goes to the next word that is not known, from the caret on and round to it again, and asks what was meant; in a text that can't change there is nothing to ask. */
  async goToNext(): Promise<void> {
    if (!this.#screen.view()?.editable) return;
    const found = await this.#next();
    if (!found) {
      this.#offers.onNone();
      return;
    }
    this.#screen.goTo(found.itemId);
    const view = this.#screen.view();
    if (view) await askAbout(view, found.fault, this.#desk, this.#acts);
  }

  close(): void {
    this.#desk.close();
  }

  readonly #acts: WordActs = (word) => this.#offers.acts(word);

  async #next(): Promise<Found | undefined> {
    const minutes = this.#screen.minutes();
    const current = this.#screen.current();
    if (!current) return undefined;
    const from = minutes.state(current).selection.to;
    const start = minutes.items.indexOf(current);
    const later = [...minutes.items.slice(start + 1), ...minutes.items.slice(0, start)];
    return (
      (await this.#firstIn(current, ({ from: at }) => at >= from)) ??
      (await this.#firstOf(later)) ??
      (await this.#firstIn(current, () => true))
    );
  }

  async #firstOf(items: readonly ItemId[]): Promise<Found | undefined> {
    for (const itemId of items) {
      const found = await this.#firstIn(itemId, () => true);
      if (found) return found;
    }
    return undefined;
  }

  async #firstIn(itemId: ItemId, isWanted: (fault: Fault) => boolean): Promise<Found | undefined> {
    const minutes = this.#screen.minutes();
    await this.#desk.check(minutes.state(itemId).doc);
    const fault = faultsIn(minutes.state(itemId).doc, this.#desk, (block) => this.#screen.hides(itemId, block)).find(
      isWanted,
    );
    return fault && { itemId, fault };
  }
}
