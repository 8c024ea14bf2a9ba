import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { Alarm } from '../alarm.ts';
import type { Clock } from '../saver/clock.ts';
import { type Fault, faultsIn, isAtCaret } from './faults.ts';
import { partInSight } from './in-sight.ts';
import type { SpellingDesk } from './spelling-desk.ts';

/** So long nothing is typed before a text is looked at. */
const PAUSE = 400;

const key = new PluginKey<DecorationSet>('spelling');

/** The underlines of a state. */
export const underlinesOf = (state: EditorState): DecorationSet => key.getState(state) ?? DecorationSet.empty;

const sameFaults = (marks: readonly Decoration[], faults: readonly Fault[]): boolean =>
  marks.length === faults.length &&
  faults.every(({ from, to }, index) => marks[index]?.from === from && marks[index]?.to === to);

const underline = ({ from, to }: Fault): Decoration => Decoration.inline(from, to, { class: 'misspelt' });

/** Brings the underlines to what is known; null when they are so already. */
const repaint = (state: EditorState, faults: readonly Fault[]): Transaction | null => {
  const marks = underlinesOf(state)
    .find()
    .toSorted((a, b) => a.from - b.from);
  if (sameFaults(marks, faults)) return null;
  return state.tr.setMeta(key, DecorationSet.create(state.doc, faults.map(underline)));
};

/** Looks at the text of one view in the pauses of typing. No key waits for it. */
class SpellingWatch {
  readonly #view: EditorView;
  readonly #desk: SpellingDesk;
  readonly #alarm: Alarm;
  /** The caret stands where something was typed last. */
  #isTyping = false;
  #isHolding = false;
  readonly #stop: () => void;

  constructor(view: EditorView, desk: SpellingDesk, clock: Clock) {
    this.#view = view;
    this.#desk = desk;
    this.#alarm = new Alarm(clock, () => void this.#look());
    this.#stop = desk.subscribe(() => this.#alarm.setIn(0));
    window.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
    this.#alarm.setIn(0);
  }

  update({ state }: EditorView, before: EditorState): void {
    if (state.doc !== before.doc) {
      this.#isTyping = true;
      this.#alarm.setIn(PAUSE);
    } else if (this.#isHolding && !state.selection.eq(before.selection)) {
      this.#isTyping = false;
      this.#alarm.setIn(0);
    }
  }

  destroy(): void {
    this.#alarm.stop();
    this.#stop();
    window.removeEventListener('scroll', this.#onScroll, { capture: true });
  }

  /** Another part of the text may have come into sight. */
  readonly #onScroll = (): void => this.#alarm.setIn(PAUSE);

  async #look(): Promise<void> {
    const { doc } = this.#view.state;
    if (this.#desk.isOn) await this.#desk.check(doc);
    // What was typed meanwhile is looked at in the next pause; an input method is never disturbed.
    if (this.#view.isDestroyed || this.#view.state.doc !== doc) return;
    if (this.#view.composing) this.#alarm.setIn(PAUSE);
    else this.#paint();
  }

  #paint(): void {
    const { state } = this.#view;
    const isHeld = (fault: Fault): boolean => this.#isTyping && isAtCaret(state, fault);
    const sight = partInSight(this.#view);
    const known = this.#desk.isOn ? faultsIn(state.doc, this.#desk) : [];
    const faults = known.filter(({ from, to }) => from >= sight.from && to <= sight.to);
    this.#isHolding = faults.some(isHeld);
    const tr = repaint(state, this.#isHolding ? faults.filter((fault) => !isHeld(fault)) : faults);
    if (tr) this.#view.dispatch(tr);
  }
}

/**
 * Underlines words that are not known, where they are in sight. They are decorations and no part of the text: a key
 * moves them along and does nothing more, and what another page or an undo brings is looked at like what is typed.
 */
export const spellingPlugin = (desk: SpellingDesk, clock: Clock): Plugin =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marks) => {
        const painted: DecorationSet | undefined = tr.getMeta(key);
        return painted ?? (tr.docChanged ? marks.map(tr.mapping, tr.doc) : marks);
      },
    },
    props: { decorations: underlinesOf },
    view: (view) => new SpellingWatch(view, desk, clock),
  });
