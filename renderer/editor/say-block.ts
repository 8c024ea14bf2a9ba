import type { EditorState } from 'prosemirror-state';
import { HIDDEN_WORDS } from '../../shared/domain/hidden-words.ts';
import { attrsOf, idOf, isKind } from './attrs.ts';
import type { Badges } from './badges.ts';
import { blockWords } from './block-words.ts';
import type { Hiding } from './hiding/hiding.ts';
import { captureOf } from './plugins/capture-state.ts';

/** Prose behind prose needs no word; it is read as it is. */
const isPlain = (words: string): boolean => words === 'Paragraph';

/** Says what the block is that the caret comes into, and what it becomes; not what its words made of it, which is said as it happens. */
export class BlockSayer {
  readonly #badges: Badges;
  readonly #hiding: Hiding;
  readonly #say: (words: string) => void;
  #last: { readonly id: unknown; readonly attrs: unknown; readonly words: string } | undefined;

  constructor(badges: Badges, hiding: Hiding, say: (words: string) => void) {
    this.#badges = badges;
    this.#hiding = hiding;
    this.#say = say;
  }

  /** Another text is on the screen: its first block is said, whatever the last one was. */
  forget(): void {
    this.#last = undefined;
  }

  look(state: EditorState): void {
    const { doc, selection } = state;
    const index = selection.$head.index(0);
    const node = doc.maybeChild(index);
    if (!node) return;
    const [id, attrs] = [idOf(node), attrsOf(node)];
    // Typing leaves both as they are; only a paragraph can come to hold a decision by its words.
    if (this.#last?.id === id && this.#last.attrs === attrs && !isKind(node, 'paragraph')) return;
    const words = this.#hiding.hides(node) ? HIDDEN_WORDS : blockWords({ doc, index, badges: this.#badges });
    const before = this.#last;
    this.#last = { id, attrs, words };
    if (before?.id === id && (before.words === words || captureOf(state).last !== null)) return;
    if (before && isPlain(before.words) && isPlain(words)) return;
    this.#say(words);
  }
}
