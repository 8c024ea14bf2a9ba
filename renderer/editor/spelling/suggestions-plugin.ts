import { closeHistory } from 'prosemirror-history';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { Option } from '../completion/completion.ts';
import type { CompletionPort } from '../completion/completion-port.ts';
import { type Fault, faultsIn } from './faults.ts';
import type { SpellingDesk } from './spelling-desk.ts';

/** What can be done with a word beside taking another one. */
export type WordActs = (word: string) => readonly Option[];

/** The word that is asked about; its options come a moment later. */
type Asked = { readonly fault: Fault; readonly options: readonly Option[]; readonly index: number };
type Meta = { readonly asked: Asked } | 'close';

const key = new PluginKey<Asked | null>('suggestions');

/** The word that suggestions are shown for. */
export const askedOf = (state: EditorState): Asked | null => key.getState(state) ?? null;

const note = (tr: Transaction, meta: Meta): Transaction => tr.setMeta(key, meta);

const wordOption = (word: string): Option => ({ id: `take ${word}`, label: word, insertion: { text: word } });

/** Goes to a word and shows what may have been meant by it. The caret stands behind the word: who types on, types on. */
export const askAbout = async (view: EditorView, fault: Fault, desk: SpellingDesk, acts: WordActs): Promise<void> => {
  const { tr, doc } = view.state;
  const asked: Asked = { fault, options: [], index: 0 };
  view.dispatch(note(tr.setSelection(TextSelection.create(doc, fault.to)).scrollIntoView(), { asked }));
  const words = await desk.suggest(fault.word);
  if (view.isDestroyed || askedOf(view.state) !== asked) return;
  const options = [...words.map(wordOption), ...acts(fault.word)];
  view.dispatch(note(view.state.tr, { asked: { ...asked, options } }));
};

/** Puts the option in place of the word, as a step of its own, or does what it says. */
const take = (view: EditorView, index: number): boolean => {
  const asked = askedOf(view.state);
  const option = asked?.options[index];
  if (!asked || !option) return asked !== null;
  const { from, to } = asked.fault;
  view.dispatch(note(view.state.tr, 'close'));
  if ('text' in option.insertion)
    view.dispatch(closeHistory(view.state.tr.insertText(option.insertion.text, from, to)));
  else if ('run' in option.insertion) option.insertion.run();
  return true;
};

const move = (view: EditorView, asked: Asked, by: 1 | -1): boolean => {
  const { length } = asked.options;
  if (length === 0) return true;
  view.dispatch(note(view.state.tr, { asked: { ...asked, index: (asked.index + by + length) % length } }));
  return true;
};

/** The list was asked for, so Enter takes a line of it; every other key goes on with the text. */
const onKey = (view: EditorView, event: KeyboardEvent): boolean => {
  const asked = askedOf(view.state);
  if (!asked || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
  switch (event.key) {
    case 'Enter':
    case 'Tab':
      return take(view, asked.index);
    case 'ArrowDown':
      return move(view, asked, 1);
    case 'ArrowUp':
      return move(view, asked, -1);
    case 'Escape':
      view.dispatch(note(view.state.tr, 'close'));
      return true;
    default:
      return false;
  }
};

const shownOf = ({ fault, options, index }: Asked, state: EditorState) => ({
  completion: { name: `Instead of “${fault.word}”`, at: fault.from - state.doc.resolve(fault.from).start(), options },
  index,
});

const show = (view: EditorView, port: CompletionPort): void => {
  const asked = askedOf(view.state);
  const isReady = asked !== null && asked.options.length > 0;
  port.show(view, isReady ? shownOf(asked, view.state) : null, (index) => take(view, index));
};

/** The word at a place of the window, if it is one that is not known. */
const faultAt = (view: EditorView, event: MouseEvent, desk: SpellingDesk): Fault | undefined => {
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  return place
    ? faultsIn(view.state.doc, desk).find(({ from, to }) => from <= place.pos && place.pos <= to)
    : undefined;
};

/** Shows what may have been meant by a word that is not known, when that is asked for. */
export const suggestionsPlugin = (desk: SpellingDesk, port: CompletionPort, acts: WordActs): Plugin =>
  new Plugin<Asked | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, asked) => {
        const meta: Meta | undefined = tr.getMeta(key);
        if (meta !== undefined) return meta === 'close' ? null : meta.asked;
        return tr.docChanged || tr.selectionSet ? null : asked;
      },
    },
    props: {
      decorations: (state) => {
        const asked = askedOf(state);
        if (!asked) return null;
        const { from, to } = asked.fault;
        return DecorationSet.create(state.doc, [Decoration.inline(from, to, { class: 'asked-word' })]);
      },
      handleKeyDown: onKey,
      handleDOMEvents: {
        contextmenu: (view, event) => {
          const fault = view.editable ? faultAt(view, event, desk) : undefined;
          if (!fault) return false;
          event.preventDefault();
          void askAbout(view, fault, desk, acts);
          return true;
        },
        blur: (view) => {
          if (askedOf(view.state)) view.dispatch(note(view.state.tr, 'close'));
          return false;
        },
      },
    },
    view: () => ({ update: (view) => show(view, port), destroy: () => port.hide() }),
  });
