import type { EditorState, Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { BlockId } from '../../shared/ids.ts';
import { ratificationMarks } from './ratification-marks.ts';
import { type ActionPort, ActionView } from './views/action-view.ts';
import { textboxAttributes } from './views/textbox-attributes.ts';

export type TextViewOptions = {
  readonly mount: HTMLElement;
  readonly state: EditorState;
  readonly actions: ActionPort;
  isReadOnly(): boolean;
  label(): string;
  /** Decisions that need to be ratified. */
  marked(): ReadonlySet<BlockId>;
  dispatch(tr: Transaction): void;
  onBlur(): void;
};

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
      nodeViews: { action: (node, view, getPos) => new ActionView(node, view, getPos, options.actions) },
      handleDOMEvents: {
        blur: () => {
          options.onBlur();
          return false;
        },
      },
    },
  );
