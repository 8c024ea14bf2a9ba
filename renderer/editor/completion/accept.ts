import { closeHistory } from 'prosemirror-history';
import type { EditorView } from 'prosemirror-view';
import { caretBlock } from '../commands/convert.ts';
import { setKind } from '../commands/set-kind.ts';
import type { LineContext } from '../line-context.ts';
import type { Completion } from './completion.ts';
import { insertModule } from './insert-module.ts';

/** Puts an option in place of what was typed for it. */
export const acceptOption = (
  view: EditorView,
  { at, options }: Completion,
  index: number,
  context: LineContext,
): boolean => {
  const option = options[index];
  const caret = caretBlock(view.state);
  if (!option || !caret) return false;
  const { insertion } = option;
  const place = { from: caret.at + 1 + at, to: view.state.selection.from };
  if ('module' in insertion) {
    view.dispatch(insertModule(view.state, place, insertion.module, context));
    return true;
  }
  const text = 'text' in insertion ? insertion.text : '';
  view.dispatch(closeHistory(view.state.tr.insertText(text, place.from, place.to)).scrollIntoView());
  if ('run' in insertion) insertion.run();
  else if (insertion.kind) setKind(insertion.kind, () => context)(view.state, view.dispatch);
  return true;
};
