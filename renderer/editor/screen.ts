import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { BlockId, ItemId } from '../../shared/ids.ts';
import { idOf } from './attrs.ts';
import { indexOfBlock } from './changed-range.ts';
import { Hiding } from './hiding/hiding.ts';
import { nodeViews } from './hiding/node-views.ts';
import { createTextView } from './text-view.ts';
import type { ActionChange, ActionView } from './views/action-view.ts';
import { Portals } from './views/portals.ts';

/** What is drawn, and what becomes of what is done to it. */
export type ScreenPort = {
  /** The item that is open. */
  current(): ItemId | undefined;
  state(itemId: ItemId): EditorState;
  isConfidential(itemId: ItemId): boolean;
  isReadOnly(): boolean;
  dispatch(itemId: ItemId, tr: Transaction): void;
  setAction(id: BlockId, change: ActionChange): void;
  /** The caret left the text. */
  onBlur(): void;
  /** Others see the screen from now on. */
  onShared(): void;
};

/** What an action says beside its text. */
export type ActionFieldName = 'owner' | 'due';

/** Where the text is shown: its element, the part of the page that scrolls it, and what it is called. */
export type Mount = {
  readonly element: HTMLElement;
  readonly scroller: HTMLElement;
  label(itemId: ItemId): string;
};

/** How the open item is drawn: its view on the page, what is hidden of it, and what is set off in it. */
export class Screen {
  readonly portals = new Portals();
  readonly hiding = new Hiding(() => this.#isConfidential());
  readonly #port: ScreenPort;
  readonly #actions = {
    portals: this.portals,
    set: (id: BlockId, change: ActionChange): void => this.#port.setAction(id, change),
    hides: this.hiding.hides,
  };
  #marked: ReadonlySet<BlockId> = new Set();
  #marksCurrent = false;
  #drawn = 'all';
  #view: EditorView | undefined;
  #scroller: HTMLElement | undefined;

  constructor(port: ScreenPort) {
    this.#port = port;
  }

  get view(): EditorView | undefined {
    return this.#view;
  }

  /** Whether the block of the caret is set off from the others. */
  get marksCurrent(): boolean {
    return this.#marksCurrent;
  }

  get scrolled(): number {
    return this.#scroller?.scrollTop ?? 0;
  }

  /** Shows the open item on the page. */
  attach({ element, scroller, label }: Mount): void {
    const current = this.#port.current();
    if (!current) return;
    this.#scroller = scroller;
    const ofCurrent = <T>(read: (itemId: ItemId) => T): T | undefined => {
      const itemId = this.#port.current();
      return itemId && read(itemId);
    };
    this.#view = createTextView({
      mount: element,
      scroller,
      state: this.#port.state(current),
      actions: this.#actions,
      hiding: this.hiding,
      isReadOnly: () => this.#port.isReadOnly(),
      label: () => ofCurrent(label) ?? '',
      marked: () => this.#marked,
      dispatch: (tr) => ofCurrent((itemId) => this.#port.dispatch(itemId, tr)),
      onBlur: () => this.#port.onBlur(),
    });
  }

  detach(): void {
    this.#view?.destroy();
    this.#view = undefined;
  }

  /** The open item stands like this now. */
  show(state: EditorState): void {
    this.#view?.updateState(state);
  }

  scrollTo(top: number): void {
    if (this.#scroller) this.#scroller.scrollTop = top;
  }

  /** Asks anew whether the text may be written in, and draws all blocks anew when others of them are hidden now. */
  draw(): void {
    const drawn = this.hiding.isOn ? `hidden ${this.#isConfidential()}` : 'all';
    this.#view?.setProps(drawn === this.#drawn ? {} : { nodeViews: nodeViews(this.#actions, this.hiding) });
    this.#drawn = drawn;
  }

  /** Hides what is confidential or private while the screen is shown to others, or shows it again. */
  hide(isOn: boolean): void {
    const begins = isOn && !this.hiding.isOn;
    this.hiding.isOn = isOn;
    this.draw();
    if (begins) this.#port.onShared();
  }

  /** The host says which tables tell of nothing that is confidential by now. */
  setOpenTables(ids: readonly BlockId[]): void {
    const before = this.#hiddenHere();
    this.hiding.setOpenTables(ids);
    if (this.#hiddenHere() === before) return;
    this.#view?.setProps({ nodeViews: nodeViews(this.#actions, this.hiding) });
    const current = this.#port.current();
    // What was selected may be hidden now.
    if (current) this.#port.dispatch(current, this.#port.state(current).tr);
  }

  /** Whether what stands at a place of the meeting is hidden now. */
  hidesAt({ itemId, blockId }: { readonly itemId?: ItemId; readonly blockId?: BlockId }): boolean {
    if (!this.hiding.isOn || itemId === undefined) return false;
    if (this.#port.isConfidential(itemId)) return true;
    const { doc } = this.#port.state(itemId);
    const index = blockId ? indexOfBlock(doc, blockId) : -1;
    return index !== -1 && this.hiding.hides(doc.child(index));
  }

  /** Marks decisions that need to be ratified. */
  markForRatification(decisions: ReadonlySet<BlockId>): void {
    this.#marked = decisions;
    // The view draws its marks anew.
    this.#view?.setProps({});
  }

  /** Sets the block of the caret off from the others, or no more. */
  markCurrent(isWanted: boolean): void {
    this.#marksCurrent = isWanted;
    this.#view?.setProps({});
  }

  /** Goes into the fields of the action that the caret stands in. */
  enterFields(from: 'start' | 'end'): boolean {
    return this.#actionAtCaret()?.focusField(from) ?? false;
  }

  /** Goes into a field of the action that the caret stands in, which may not be drawn yet. */
  awaitField(field: ActionFieldName): void {
    this.#actionAtCaret()?.awaitField(field === 'owner' ? 'start' : 'end');
  }

  #actionAtCaret(): ActionView | undefined {
    const { $from } = this.#view?.state.selection ?? {};
    const id: unknown = $from?.parent.attrs['id'];
    return this.portals.list().find((candidate) => candidate.attrs.id === id);
  }

  /** The blocks that are hidden of the open item. */
  #hiddenHere(): string {
    const current = this.#port.current();
    const blocks = current ? this.#port.state(current).doc.content.content : [];
    return blocks.filter(this.hiding.hides).map(idOf).join();
  }

  #isConfidential(): boolean {
    const current = this.#port.current();
    return current !== undefined && this.#port.isConfidential(current);
  }
}
