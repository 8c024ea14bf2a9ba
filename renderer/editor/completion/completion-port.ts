import type { EditorView } from 'prosemirror-view';
import { caretBlock } from '../commands/convert.ts';
import type { Completion } from './completion.ts';
import type { MenuCommand } from './sources/menu.ts';

/** The list as it is drawn: below the text that it would replace, in pixels from the corner of the window. */
export type ShownList = Completion & {
  readonly index: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
};

type ShownOptions = { readonly completion: Completion; readonly index: number };

/** Between the editor, which knows what can be completed, and the page, which draws it. */
export class CompletionPort {
  #list: ShownList | undefined;
  #commands: () => readonly MenuCommand[] = () => [];
  #take: (index: number) => void = () => undefined;
  #draw: () => void = () => undefined;
  readonly #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  list = (): ShownList | undefined => this.#list;

  commands = (): readonly MenuCommand[] => this.#commands();

  /** What the screen offers in the menu beside the kinds of blocks. */
  offer(commands: () => readonly MenuCommand[]): void {
    this.#commands = commands;
  }

  show(view: EditorView, shown: ShownOptions | null, take: (index: number) => void): void {
    if (!shown) {
      this.hide();
      return;
    }
    if (this.#list?.options === shown.completion.options && this.#list.index === shown.index) return;
    this.#take = take;
    this.#draw = () => this.#place(view, shown);
    this.#draw();
  }

  hide(): void {
    this.#draw = () => undefined;
    if (this.#list) this.#tell(undefined);
  }

  /** The page was scrolled: the list goes with its text. */
  follow = (): void => this.#draw();

  /** A line was pointed at. */
  take = (index: number): void => this.#take(index);

  #place(view: EditorView, { completion, index }: ShownOptions): void {
    const caret = caretBlock(view.state);
    if (!caret) return;
    const { left, top, bottom } = view.coordsAtPos(caret.at + 1 + completion.at);
    this.#tell({ ...completion, index, left, top, bottom });
  }

  #tell(list: ShownList | undefined): void {
    this.#list = list;
    for (const listener of [...this.#listeners]) listener();
  }
}
