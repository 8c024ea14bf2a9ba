import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { formsOf, type OwnForms } from '../../shared/domain/body-forms.ts';
import { type FormReader, formReader } from '../../shared/domain/form-answers.ts';
import type { Place } from '../../shared/domain/presence.ts';
import type { ItemId } from '../../shared/ids.ts';
import { landmarkAbove } from './landmarks.ts';
import { emptyOutline, type ItemOutline, keepLandmarks, outlineOf, sameOutline } from './outline.ts';

export type OverviewEvents = {
  onOutline(itemId: ItemId, outline: ItemOutline): void;
  /** The caret came to where something else may be true of who is in the room. */
  onPlace(place: Place): void;
};

/** What the texts of a meeting hold, without their prose, and where among it the caret stands. */
export class Overview {
  readonly #events: OverviewEvents;
  readonly #outlines = new Map<ItemId, ItemOutline>();
  #readForms: FormReader;
  #place: Place | undefined;

  constructor(forms: OwnForms | undefined, events: OverviewEvents) {
    this.#events = events;
    this.#readForms = formReader(formsOf(forms));
  }

  /** As a map that is not changed any more. */
  get outlines(): ReadonlyMap<ItemId, ItemOutline> {
    return new Map(this.#outlines);
  }

  get place(): Place | undefined {
    return this.#place;
  }

  /** The body has other sentences now: all texts are to be read again. */
  setForms(forms: OwnForms | undefined): void {
    this.#readForms = formReader(formsOf(forms));
  }

  read(itemId: ItemId, doc: Node): void {
    const last = this.#outlines.get(itemId) ?? emptyOutline;
    const next = keepLandmarks(outlineOf(doc, this.#readForms), last);
    if (sameOutline(next, last)) return;
    this.#outlines.set(itemId, next);
    this.#events.onOutline(itemId, next);
  }

  /** The caret stands in this item. */
  findPlace(itemId: ItemId, { doc, selection }: EditorState): void {
    const blockId = landmarkAbove(doc, selection.$head.index(0));
    if (this.#place?.itemId === itemId && this.#place.blockId === blockId) return;
    this.#place = { itemId, ...(blockId === undefined ? {} : { blockId }) };
    this.#events.onPlace(this.#place);
  }
}
