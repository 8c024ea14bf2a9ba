import type { Node } from 'prosemirror-model';
import { attrsOf, isKind } from '../attrs.ts';

/** What of the text on the screen is hidden while the screen is shown to others. */
export class Hiding {
  /** Whether the screen is shown to others. */
  isOn = false;
  /** A block was drawn anew whose field was being typed in: what is typed next has to find its place. */
  hasLostField = false;
  readonly #isConfidentialItem: () => boolean;

  /** `isConfidentialItem` says whether the whole item on the screen is confidential. */
  constructor(isConfidentialItem: () => boolean = () => false) {
    this.#isConfidentialItem = isConfidentialItem;
  }

  /** Whether a block of the item on the screen is hidden; what stands in for it in public is not. */
  hides = (block: Node): boolean => this.hidesIn(this.#isConfidentialItem, block);

  /** The same of a block of any item. */
  hidesIn(isConfidentialItem: () => boolean, block: Node): boolean {
    if (!this.isOn) return false;
    if (isKind(block, 'privateNote')) return true;
    const { visibility } = attrsOf(block);
    return visibility === 'confidential' || (visibility !== 'public' && isConfidentialItem());
  }
}
