import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { hiddenViewAt } from './hidden-view.ts';
import type { Hiding } from './hiding.ts';
import { isAtHidden, withoutHidden } from './visible-blocks.ts';

const EDGE: Readonly<Record<string, 1 | -1>> = { Backspace: -1, Delete: 1 };

/** Takes the keyboard back into the text when the field that it was in is gone. */
const catchFocus = (view: EditorView, hiding: Hiding): void => {
  if (!hiding.hasLostField) return;
  hiding.hasLostField = false;
  view.focus();
};

/** A caret that comes into a hidden block goes on in its field: there what is typed is kept, and not seen. */
const enterHidden = (view: EditorView, hiding: Hiding): void => {
  const { $head } = view.state.selection;
  if (!hiding.isOn || $head.depth === 0 || !view.hasFocus() || !hiding.hides($head.node(1))) return;
  hiddenViewAt(view.nodeDOM($head.before(1)))?.enter();
};

/** Keeps keys and selections off what is hidden. */
export const hidingPlugin = (hiding: Hiding): Plugin =>
  new Plugin({
    view: () => ({
      update: (view) => {
        catchFocus(view, hiding);
        enterHidden(view, hiding);
      },
    }),
    props: {
      handleDOMEvents: {
        focus: (view) => {
          enterHidden(view, hiding);
          return false;
        },
      },
      // At the edge of a hidden block these would join it to words that are seen.
      handleKeyDown: ({ state }, { key }) => {
        const by = Object.hasOwn(EDGE, key) ? EDGE[key] : undefined;
        return by !== undefined && isAtHidden(state, hiding, by);
      },
    },
    appendTransaction: (_trs, _before, state) => {
      const selection = hiding.isOn ? withoutHidden(state, hiding) : undefined;
      return selection ? state.tr.setSelection(selection) : null;
    },
  });
