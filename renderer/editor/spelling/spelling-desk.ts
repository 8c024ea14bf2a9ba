import type { Node } from 'prosemirror-model';
import type { Word } from '../../../shared/spelling/words.ts';
import type { Speller } from '../../spelling/speller.ts';
import { isKind } from '../attrs.ts';
import { textOfNode } from '../mapping.ts';

/** Whether the words of a block are looked up: a private note is nobody's business, and a table is data. */
const isChecked = (block: Node): boolean => block.isTextblock && !isKind(block, 'privateNote');

const noFaults: readonly Word[] = [];

/**
 * What is known of the spelling of the blocks of a meeting. A block that was not touched is the same node, so only what
 * changed is asked for, and in any item.
 */
export class SpellingDesk {
  readonly #start: (() => Speller) | undefined;
  readonly #listeners = new Set<() => void>();
  #speller: Speller | undefined;
  #faults = new WeakMap<Node, readonly Word[]>();
  #known: readonly string[] = [];
  #isOn = false;

  constructor(start: (() => Speller) | undefined) {
    this.#start = start;
  }

  /** Told when everything has to be looked at anew. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Whether unknown words are underlined. */
  get isOn(): boolean {
    return this.#isOn;
  }

  setOn(isOn: boolean): void {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    this.#tell();
  }

  /** The words that are right whatever the dictionary says. */
  setKnown(words: readonly string[]): void {
    if (words.length === this.#known.length && words.every((word, index) => word === this.#known[index])) return;
    this.#known = words;
    this.#speller?.setKnown(words);
    this.#forget();
  }

  /** The unknown words of a block, with their places in its text; none for one that was not looked at yet. */
  faultsOf(block: Node): readonly Word[] {
    return this.#faults.get(block) ?? noFaults;
  }

  /** Looks at the blocks of a text that were not looked at yet. */
  async check(doc: Node): Promise<void> {
    const speller = this.#asked();
    if (!speller) return;
    const faults = this.#faults;
    const blocks = doc.children.filter((block) => isChecked(block) && !faults.has(block));
    if (blocks.length === 0) return;
    const answers = await speller.check(blocks.map(textOfNode));
    for (const [index, block] of blocks.entries()) faults.set(block, answers[index] ?? noFaults);
  }

  /** What may have been meant by a word. */
  async suggest(word: string): Promise<readonly string[]> {
    return (await this.#asked()?.suggest(word)) ?? [];
  }

  close(): void {
    this.#speller?.close();
    this.#speller = undefined;
  }

  /** Starts it when it is wanted for the first time. */
  #asked(): Speller | undefined {
    if (!this.#speller) {
      this.#speller = this.#start?.();
      this.#speller?.setKnown(this.#known);
    }
    return this.#speller;
  }

  #forget(): void {
    this.#faults = new WeakMap();
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
