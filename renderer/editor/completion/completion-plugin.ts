import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { isKind } from '../attrs.ts';
import { caretBlock } from '../commands/convert.ts';
import type { LineContext } from '../line-context.ts';
import { isTyped } from '../typed.ts';
import { acceptOption } from './accept.ts';
import type { Completion, Source, Typed } from './completion.ts';
import type { CompletionPort } from './completion-port.ts';
import { completeMatters } from './sources/matters.ts';
import { menuSource } from './sources/menu.ts';
import { completeModules } from './sources/modules.ts';
import { completePeople } from './sources/people.ts';
import { completeVerbs } from './sources/verbs.ts';

type Shown = {
  readonly completion: Completion;
  readonly index: number;
};
type CompletionState = {
  readonly shown: Shown | null;
  /** Where a list was closed by hand: it stays closed there. */
  readonly closed: string | null;
  /** Whether nothing was done since the last letter: what becomes known meanwhile may complete what was typed. */
  readonly isTyping: boolean;
};
type Meta = { readonly index: number } | 'close';

const key = new PluginKey<CompletionState>('completion');
const nothing: CompletionState = { shown: null, closed: null, isTyping: false };

/** The list below the caret of a state, and the line in it that a Tab takes. */
export const completionOf = (state: EditorState): Shown | null => key.getState(state)?.shown ?? null;

const placeOf = (state: EditorState, { at }: Completion): string => `${caretBlock(state)?.id} ${at}`;

const find = (state: EditorState, sources: readonly Source[], context: LineContext): Completion | undefined => {
  const caret = caretBlock(state);
  if (!caret) return undefined;
  const typed: Typed = {
    text: caret.typed,
    isParagraph: isKind(caret.block, 'paragraph'),
    room: () => context.roomAt(state.doc, state.selection.$from.index(0)),
  };
  for (const source of sources) {
    const completion = source(typed, context);
    if (completion) return completion;
  }
  return undefined;
};

const applyMeta = (meta: Meta, value: CompletionState, state: EditorState): CompletionState => {
  if (!value.shown) return { ...value, isTyping: false };
  if (meta === 'close') return { ...nothing, closed: placeOf(state, value.shown.completion) };
  return { ...value, shown: { ...value.shown, index: meta.index } };
};

const look = (value: CompletionState, state: EditorState, completion: Completion | undefined): CompletionState => {
  if (!completion) return { ...nothing, isTyping: true };
  const isClosed = value.closed === placeOf(state, completion);
  return { ...(isClosed ? value : { shown: { completion, index: 0 }, closed: null }), isTyping: true };
};

const move = (view: EditorView, { completion, index }: Shown, by: 1 | -1): boolean => {
  const { length } = completion.options;
  view.dispatch(view.state.tr.setMeta(key, { index: (index + by + length) % length } satisfies Meta));
  return true;
};

const closeList = (view: EditorView): boolean => {
  view.dispatch(view.state.tr.setMeta(key, 'close' satisfies Meta));
  return true;
};

const take = (view: EditorView, index: number, context: LineContext): boolean => {
  const shown = completionOf(view.state);
  return shown !== null && acceptOption(view, shown.completion, index, context);
};

/** Tab takes an option and the arrows choose; Enter is never taken, since it ends the line whatever is shown. */
const onKey = (view: EditorView, event: KeyboardEvent, context: LineContext): boolean => {
  const shown = completionOf(view.state);
  if (!shown || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
  switch (event.key) {
    case 'Tab':
      return take(view, shown.index, context);
    case 'ArrowDown':
      return move(view, shown, 1);
    case 'ArrowUp':
      return move(view, shown, -1);
    case 'Escape':
      return closeList(view);
    default:
      return false;
  }
};

/** What is typed can be completed: people, matters, texts of the body, kinds of blocks. */
export const completionPlugin = (context: () => LineContext, port: CompletionPort): Plugin => {
  const sources = [menuSource(port.commands), completeModules, completePeople, completeMatters, completeVerbs];
  return new Plugin<CompletionState>({
    key,
    state: {
      init: () => nothing,
      apply: (tr, value, _before, state) => {
        const meta: Meta | undefined = tr.getMeta(key);
        if (meta !== undefined) return applyMeta(meta, value, state);
        const isChanged = tr.docChanged || tr.selectionSet;
        const isAnew = !isChanged && value.isTyping && !value.shown;
        if (isTyped(tr) || isAnew) return look(value, state, find(state, sources, context()));
        if (isChanged) return value.shown ? nothing : { ...value, isTyping: false };
        return value;
      },
    },
    props: {
      handleKeyDown: (view, event) => onKey(view, event, context()),
      handleDOMEvents: {
        blur: (view) => {
          if (key.getState(view.state)?.isTyping) closeList(view);
          return false;
        },
      },
    },
    view: () => ({
      update: (view) => port.show(view, completionOf(view.state), (index) => take(view, index, context())),
      destroy: () => port.hide(),
    }),
  });
};
