import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView, NodeView } from 'prosemirror-view';
import { HIDDEN_WORDS } from '../../../shared/domain/hidden-words.ts';
import { attrsOf, idOf } from '../attrs.ts';
import { insertAt } from '../commands/insert-blocks.ts';
import { newNodeOf } from '../mapping.ts';
import { isOfField, takesBack } from './field-keys.ts';
import type { Hiding } from './hiding.ts';
import { goToVisible } from './visible-blocks.ts';

const views = new WeakMap<globalThis.Node, HiddenView>();

/** The view of a hidden block by the element that it is drawn with. */
export const hiddenViewAt = (dom: globalThis.Node | null): HiddenView | undefined => (dom ? views.get(dom) : undefined);

/**
 * A block on a screen that others see: a bar, with none of its words in the page. Words can be added to it all the same,
 * in a field that shows none of them, so that nothing that is typed while it is hidden is lost or ends up elsewhere. In a
 * table they go into the cell of the caret, and nothing else is done to it.
 */
export class HiddenView implements NodeView {
  readonly dom: HTMLElement;
  #node: Node;
  readonly #view: EditorView;
  readonly #getPos: () => number | undefined;
  readonly #hiding: Hiding;
  #field: HTMLInputElement | undefined;
  /** What was typed into the field, which stands at the end of the block. */
  #typed = '';

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, hiding: Hiding) {
    this.#node = node;
    this.#view = view;
    this.#getPos = getPos;
    this.#hiding = hiding;
    this.dom = document.createElement('div');
    this.dom.className = 'hidden-block';
    this.dom.contentEditable = 'false';
    this.dom.dataset['hidden'] = '';
    this.dom.append(HIDDEN_WORDS);
    views.set(this.dom, this);
  }

  /** Goes into the field, where what is typed is added to the block. */
  enter(): void {
    if (!this.#view.editable) return;
    this.dom.dataset['open'] = '';
    this.#field ??= this.#makeField();
    this.#field.focus();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type || idOf(node) !== idOf(this.#node) || !this.#hiding.hides(node)) return false;
    this.#node = node;
    return true;
  }

  stopEvent(): boolean {
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    views.delete(this.dom);
    if (this.#field && document.activeElement === this.#field) this.#hiding.hasLostField = true;
  }

  #makeField(): HTMLInputElement {
    const field = document.createElement('input');
    // A screen reader is not given the words of such a field, and nothing suggests any.
    field.type = 'password';
    field.autocomplete = 'off';
    field.setAttribute('aria-label', 'Words to add here, hidden');
    field.addEventListener('input', () => this.#write(field.value));
    field.addEventListener('keydown', (event) => this.#press(event));
    field.addEventListener('blur', () => this.#close(field));
    this.dom.append(field);
    return field;
  }

  /** Leaving ends what was begun; a window that goes behind another one is not left. */
  #close(field: HTMLInputElement): void {
    if (document.activeElement === field && field.isConnected) return;
    this.#field = undefined;
    this.#typed = '';
    delete this.dom.dataset['open'];
    field.remove();
  }

  #write(words: string): void {
    const at = this.#getPos();
    if (at === undefined) return;
    const { text, end } = this.#textAt(at);
    const isThere = text.textContent.endsWith(this.#typed);
    const start = isThere ? end - this.#typed.length : end;
    const { tr } = this.#view.state;
    if (words === '') tr.delete(start, end);
    else tr.insertText(words, start, end);
    this.#typed = words;
    this.#view.dispatch(tr.setSelection(TextSelection.create(tr.doc, start + words.length)));
  }

  /** The text that words are added to, and where it ends: in a table that of the cell of the caret, else of the last cell. */
  #textAt(at: number): { readonly text: Node; readonly end: number } {
    const { $head } = this.#view.state.selection;
    const isInCell = !this.#node.isTextblock && $head.parent.isTextblock && $head.before(1) === at;
    if (isInCell) return { text: $head.parent, end: $head.end() };
    let [text, end] = [this.#node, at + this.#node.nodeSize - 1];
    while (!text.isTextblock && text.lastChild) [text, end] = [text.lastChild, end - 1];
    return { text, end };
  }

  #press(event: KeyboardEvent): void {
    if (isOfField(event, this.#field?.value ?? '')) return;
    const by = { ArrowUp: -1, ArrowDown: 1, Escape: 1 }[event.key];
    if (by === undefined) this.#act(event);
    else if (goToVisible(this.#view, this.#hiding, by === 1 ? 1 : -1) || (by === 1 && this.#leave()))
      event.preventDefault();
  }

  /** Enter makes no line below a table: to go down does, where there is none that is seen. */
  #leave(): boolean {
    const at = this.#getPos();
    if (at === undefined || this.#node.isTextblock) return false;
    const { state } = this.#view;
    const visibility = attrsOf(this.#node).visibility === 'confidential' ? 'confidential' : null;
    const below = newNodeOf({ kind: 'paragraph', runs: [] }, { id: null, visibility });
    this.#view.dispatch(insertAt(state, state.doc.resolve(at).index(0), [below]));
    this.#view.focus();
    return true;
  }

  /** A table that is not seen is not changed by a key: its rows could become lines that are seen. */
  #act(event: KeyboardEvent): void {
    if (this.#node.isTextblock || takesBack(event)) this.#pass(event);
    else if (event.key === 'Tab' || event.key === 'Enter') event.preventDefault();
  }

  /** What is no typing is a key of the text. */
  #pass(event: KeyboardEvent): void {
    const isDone = this.#view.someProp('handleKeyDown', (handle) => handle(this.#view, event));
    if (!isDone) return;
    event.preventDefault();
    const { $head } = this.#view.state.selection;
    const isHere = views.has(this.dom) && $head.depth > 0 && $head.before(1) === this.#getPos();
    if (!isHere) this.#view.focus();
  }
}
