import type { EditorState, Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { BlockId } from '../../shared/ids.ts';
import { isCaretInSight } from './caret-in-sight.ts';
import type { Hiding } from './hiding/hiding.ts';
import { nodeViews } from './hiding/node-views.ts';
import { ratificationMarks } from './ratification-marks.ts';
import type { ActionPort } from './views/action-view.ts';
import { textboxAttributes } from './views/textbox-attributes.ts';

export type TextViewOptions = {
  readonly mount: HTMLElement;
  readonly scroller: HTMLElement;
  readonly state: EditorState;
  readonly actions: ActionPort;
  readonly hiding: Hiding;
  isReadOnly(): boolean;
  label(): string;
  /** Decisions that need to be ratified. */
  marked(): ReadonlySet<BlockId>;
  dispatch(tr: Transaction): void;
  onBlur(): void;
};

const stop = (_view: EditorView, event: Event): boolean => {
  event.stopPropagation();
  return false;
};

/**
 * Nobody on the page asks for these, and React would look for somebody with each of them at every key; once it knew that
 * the focus is in the text, it would look at the selection as well. Keys themselves go on to the page: they may be
 * commands.
 */
const keptFromPage = { keypress: stop, textInput: stop, input: stop, focusin: stop };

/** The view on the text of one item at a time. */
export const createTextView = (options: TextViewOptions): EditorView =>
  new EditorView(
    { mount: options.mount },
    {
      state: options.state,
      editable: () => !options.isReadOnly(),
      dispatchTransaction: (tr) => options.dispatch(tr),
      attributes: () => textboxAttributes(options.label(), options.isReadOnly()),
      decorations: ratificationMarks(options.marked),
      nodeViews: nodeViews(options.actions, options.hiding),
      handleScrollToSelection: (view) => isCaretInSight(view, options.scroller),
      handleDOMEvents: {
        blur: () => {
          options.onBlur();
          return false;
        },
        ...keptFromPage,
      },
    },
  );
