import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { formsOf, type OwnForms } from '../../shared/domain/body-forms.ts';
import { type FormReader, formReader } from '../../shared/domain/form-answers.ts';
import type { Landmark } from '../../shared/domain/landmark.ts';
import type { Place } from '../../shared/domain/presence.ts';
import type { BlockId, ItemId } from '../../shared/ids.ts';
import { idOf } from './attrs.ts';
import { landmarkAbove } from './landmarks.ts';
import { emptyOutline, type ItemOutline, isSameInOutline, keepLandmarks, outlineOf, sameOutline } from './outline.ts';
import { selectedRange } from './selected-range.ts';

export type OverviewEvents = {
  onOutline(itemId: ItemId, outline: ItemOutline): void;
  /** The caret came to where something else may be true of who is in the room. */
  onPlace(place: Place): void;
  /** The caret is in another block now. */
  onBlock(id: BlockId | undefined): void;
};

/** What the texts of a meeting hold, without their prose, and where among it the caret stands. */
export class Overview {
  readonly #events: OverviewEvents;
  readonly #outlines = new Map<ItemId, ItemOutline>();
  /** The documents that the outlines were read from. */
  readonly #docs = new Map<ItemId, Node>();
  #readForms: FormReader;
  #place: Place | undefined;
  #block: BlockId | undefined;

  constructor(forms: OwnForms | undefined, events: OverviewEvents) {
    this.#events = events;
    this.#readForms = formReader(formsOf(forms));
  }

  /** As a map that is not changed any more. */
  get outlines(): ReadonlyMap<ItemId, ItemOutline> {
    return new Map(this.#outlines);
  }

  /** The words of all headings. */
  headings(): string[] {
    return [...this.#outlines.values()].flatMap(({ headings }) => headings.map(({ text }) => text));
  }

  landmarksIn(itemId: ItemId): readonly Landmark[] {
    return (this.#outlines.get(itemId) ?? emptyOutline).landmarks;
  }

  get place(): Place | undefined {
    return this.#place;
  }

  get block(): BlockId | undefined {
    return this.#block;
  }

  /** The body has other sentences now: all texts are to be read again. */
  setForms(forms: OwnForms | undefined): void {
    this.#readForms = formReader(formsOf(forms));
    this.#docs.clear();
  }

  read(itemId: ItemId, doc: Node): void {
    const before = this.#docs.get(itemId);
    this.#docs.set(itemId, doc);
    if (before && isSameInOutline(before, doc, this.#readForms)) return;
    const last = this.#outlines.get(itemId) ?? emptyOutline;
    const next = keepLandmarks(outlineOf(doc, this.#readForms), last);
    if (sameOutline(next, last)) return;
    this.#outlines.set(itemId, next);
    this.#events.onOutline(itemId, next);
  }

  /** The caret stands in this item. */
  findPlace(itemId: ItemId, state: EditorState): void {
    const { doc, selection } = state;
    this.#findBlock(idOf(doc.child(selectedRange(state).start)) ?? undefined);
    const blockId = landmarkAbove(doc, selection.$head.index(0));
    if (this.#place?.itemId === itemId && this.#place.blockId === blockId) return;
    this.#place = { itemId, ...(blockId === undefined ? {} : { blockId }) };
    this.#events.onPlace(this.#place);
  }

  #findBlock(block: BlockId | undefined): void {
    if (block === this.#block) return;
    this.#block = block;
    this.#events.onBlock(block);
  }
}
