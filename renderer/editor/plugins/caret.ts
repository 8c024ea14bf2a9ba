import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** Chromium tells of a moved caret late; a key pressed within that time would act where the caret was. */
const readCaret = (view: EditorView): boolean => {
  const { selection, doc, tr } = view.state;
  const dom = view.dom.ownerDocument.getSelection();
  const { anchorNode, focusNode } = dom ?? {};
  if (!dom || !anchorNode || !focusNode || view.composing || !view.hasFocus()) return false;
  if (!(selection instanceof TextSelection) || !view.dom.contains(focusNode) || !view.dom.contains(anchorNode))
    return false;
  const anchor = view.posAtDOM(anchorNode, dom.anchorOffset);
  const head = view.posAtDOM(focusNode, dom.focusOffset);
  if (anchor === selection.anchor && head === selection.head) return false;
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))));
  return false;
};

export const caretPlugin = (): Plugin => new Plugin({ props: { handleDOMEvents: { keydown: readCaret } } });
