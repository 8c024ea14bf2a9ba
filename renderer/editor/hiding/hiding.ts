import type { Node } from 'prosemirror-model';
import type { BlockId } from '../../../shared/ids.ts';
import { attrsOf, idOf, isKind } from '../attrs.ts';

/** What of the text on the screen is hidden while the screen is shown to others. */
export class Hiding {
  /** A block was drawn anew whose field was being typed in: what is typed next has to find its place. */
  hasLostField = false;
  #isOn = false;
  /** The tables of outstanding actions of which the host said, since others look on, that they may be seen. */
  #openTables: ReadonlySet<string> = new Set();
  readonly #isConfidentialItem: () => boolean;

  /** `isConfidentialItem` says whether the whole item on the screen is confidential. */
  constructor(isConfidentialItem: () => boolean = () => false) {
    this.#isConfidentialItem = isConfidentialItem;
  }

  /** Whether the screen is shown to others. */
  get isOn(): boolean {
    return this.#isOn;
  }

  /** What the host said before does not count any more: an action may have become confidential since. */
  set isOn(isOn: boolean) {
    if (isOn !== this.#isOn) this.#openTables = new Set();
    this.#isOn = isOn;
  }

  /** Takes in which tables tell of nothing that is confidential by now. */
  setOpenTables(ids: readonly BlockId[]): void {
    this.#openTables = new Set(ids);
  }

  /** Whether a block of the item on the screen is hidden; what stands in for it in public is not. */
  hides = (block: Node): boolean => this.hidesIn(this.#isConfidentialItem, block);

  /** The same of a block of any item. */
  hidesIn(isConfidentialItem: () => boolean, block: Node): boolean {
    if (!this.#isOn) return false;
    if (isKind(block, 'privateNote') || this.#isShutTable(block)) return true;
    const { visibility } = attrsOf(block);
    return visibility === 'confidential' || (visibility !== 'public' && isConfidentialItem());
  }

  /** Such a table tells of actions that stand elsewhere: the host alone knows which of them are confidential by now. */
  #isShutTable(block: Node): boolean {
    return isKind(block, 'outstanding') && !this.#openTables.has(idOf(block) ?? '');
  }
}
