import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView, NodeView, ViewMutationRecord } from 'prosemirror-view';
import type { Due } from '../../../shared/domain/block.ts';
import type { BlockId } from '../../../shared/ids.ts';
import { type ActionAttrs, attrsOf, isKind } from '../attrs.ts';
import type { Portals } from './portals.ts';

/** What can be entered in the fields of an action. */
export type ActionChange = { readonly owners?: readonly string[] | null; readonly due?: Due | null };

/** Where the fields of actions are drawn, and what they change. */
export type ActionPort = {
  readonly portals: Portals;
  readonly set: (id: BlockId, change: ActionChange) => void;
  /** Whether a block is hidden on this screen: then it is drawn otherwise. */
  readonly hides: (block: Node) => boolean;
};

let made = 0;

/**
 * An action on the page: a card with its reference, owners and due, which React draws, above its text, which React
 * never touches.
 */
export class ActionView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  /** Where React draws. */
  readonly chrome: HTMLElement;
  readonly key: string;
  #node: Node;
  readonly #view: EditorView;
  readonly #getPos: () => number | undefined;
  readonly #portals: Portals;
  readonly #set: (id: BlockId, change: ActionChange) => void;
  readonly #hides: (block: Node) => boolean;
  readonly #listeners = new Set<() => void>();
  #awaited: 'start' | 'end' | undefined;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, { portals, set, hides }: ActionPort) {
    made += 1;
    this.key = `action-${made}`;
    this.#node = node;
    this.#view = view;
    this.#getPos = getPos;
    this.#portals = portals;
    this.#set = set;
    this.#hides = hides;
    this.dom = document.createElement('div');
    this.chrome = this.dom.appendChild(document.createElement('div'));
    this.contentDOM = this.dom.appendChild(document.createElement('div'));
    this.dom.setAttribute('role', 'group');
    this.dom.setAttribute('aria-labelledby', this.badgeId);
    this.chrome.contentEditable = 'false';
    this.chrome.className = 'action-chrome';
    this.contentDOM.className = 'action-body';
    this.#mirror();
    portals.add(this);
  }

  get badgeId(): string {
    return `${this.key}-badge`;
  }

  get attrs(): ActionAttrs {
    return attrsOf<'action'>(this.#node);
  }

  getAttrs = (): ActionAttrs => this.attrs;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Whether the text, and with it the action, can be changed here. */
  get isEditable(): boolean {
    return this.#view.editable;
  }

  /** Sets what was entered in a field, as one step of the undo list; also when the text has left the screen by then. */
  set(change: ActionChange): void {
    const { id } = this.attrs;
    if (id) this.#set(id, change);
  }

  /** Puts the caret back into the text of the action. */
  focusText(where: 'start' | 'end'): void {
    const at = this.#getPos();
    if (at === undefined) return;
    const { state } = this.#view;
    const inside = where === 'start' ? at + 1 : at + 1 + this.#node.content.size;
    this.#view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, inside)).scrollIntoView());
    this.#view.focus();
  }

  /** Goes to the first or the last field. */
  focusField(which: 'start' | 'end'): boolean {
    const fields = [...this.chrome.querySelectorAll('input')];
    const field = which === 'start' ? fields[0] : fields.at(-1);
    field?.focus();
    field?.select();
    return field !== undefined;
  }

  /** Goes to the first or the last field, as soon as they are drawn. */
  awaitField(which: 'start' | 'end'): void {
    this.#awaited = this.focusField(which) ? undefined : which;
  }

  /** The fields are on the page now. */
  onDrawn = (): void => {
    if (this.#awaited) this.focusField(this.#awaited);
    this.#awaited = undefined;
  };

  update(node: Node): boolean {
    if (!isKind(node, 'action') || this.#hides(node)) return false;
    const isChanged = node.attrs !== this.#node.attrs;
    this.#node = node;
    if (!isChanged) return true;
    this.#mirror();
    for (const listener of [...this.#listeners]) listener();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof globalThis.Node && this.chrome.contains(event.target);
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'selection'
      ? this.chrome.contains(mutation.target)
      : !this.contentDOM.contains(mutation.target);
  }

  destroy(): void {
    this.#portals.remove(this);
  }

  #mirror(): void {
    const { id, visibility } = this.attrs;
    this.dom.dataset['kind'] = 'action';
    this.dom.dataset['id'] = id ?? '';
    if (visibility) this.dom.dataset['visibility'] = visibility;
    else delete this.dom.dataset['visibility'];
  }
}
