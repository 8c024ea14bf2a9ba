import { Schema } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

/* The page of the bare editor: paragraphs and nothing else, no plugin, nothing that is saved. */

const schema = new Schema({
  nodes: { doc: { content: 'p+' }, p: { content: 'text*', toDOM: () => ['p', 0] }, text: {} },
});

const paragraph = (text: string) => schema.node('p', null, text === '' ? [] : [schema.text(text)]);

const open = (text: string): void => {
  const doc = schema.node('doc', null, text.split('\n').map(paragraph));
  const middle = doc.resolve(Math.floor(doc.content.size / 2)).end();
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, middle) });
  const view = new EditorView(document.querySelector('main'), { state });
  view.dispatch(view.state.tr.scrollIntoView());
  view.focus();
};

window.addEventListener('open-text', (event) => {
  if (event instanceof CustomEvent && typeof event.detail === 'string') open(event.detail);
});
