import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

/** What stands in [brackets] in a text of the body, to be filled in. */
export type Field = { readonly from: number; readonly to: number };

const FIELD = /\[[^[\]\n]*\]/gu;
const key = new PluginKey<readonly Field[]>('fields');

/** The fields in the blocks of a range. */
export const fieldsIn = (doc: Node, { from, to }: Field): Field[] => {
  const fields: Field[] = [];
  doc.nodesBetween(from, to, (block, at) => {
    if (!block.isTextblock || at < from || at >= to) return false;
    const text = block.textBetween(0, block.content.size, undefined, '\n');
    for (const match of text.matchAll(FIELD)) {
      const start = at + 1 + match.index;
      fields.push({ from: start, to: start + match[0].length });
    }
    return false;
  });
  return fields;
};

export const noteFields = (tr: Transaction, fields: readonly Field[]): Transaction => tr.setMeta(key, fields);

/** A field that was typed over is still where the next Tab comes from; one that is gone is none. */
const mapped = (fields: readonly Field[], { mapping }: Transaction): Field[] =>
  fields
    .map(({ from, to }) => ({ from: mapping.map(from, -1), to: mapping.map(to, 1) }))
    .filter(({ from, to }) => to > from);

const isIn = (view: EditorView, { from, to }: Field): boolean =>
  view.state.selection.from >= from && view.state.selection.to <= to;

/** Goes to the next field; past the last one the caret stands behind it and Tab is Tab again. */
const goOn = (view: EditorView, by: 1 | -1): boolean => {
  const fields = key.getState(view.state) ?? [];
  const current = fields.findIndex((field) => isIn(view, field));
  if (current === -1) return false;
  const next = fields[current + by];
  const { tr } = view.state;
  const end = fields[current]?.to ?? 0;
  if (next) tr.setSelection(TextSelection.create(tr.doc, next.from, next.to));
  else noteFields(tr.setSelection(TextSelection.create(tr.doc, end)), []);
  view.dispatch(tr.scrollIntoView());
  return true;
};

/** Tab goes through what a text of the body leaves to be filled in. */
export const fieldsPlugin = (): Plugin =>
  new Plugin<readonly Field[]>({
    key,
    state: {
      init: () => [],
      apply: (tr, fields) => {
        const noted: readonly Field[] | undefined = tr.getMeta(key);
        if (noted) return noted;
        return tr.docChanged && fields.length > 0 ? mapped(fields, tr) : fields;
      },
    },
    props: {
      decorations: (state) => {
        const fields = key.getState(state) ?? [];
        return DecorationSet.create(
          state.doc,
          fields.map(({ from, to }) => Decoration.inline(from, to, { class: 'module-field' })),
        );
      },
      handleKeyDown: (view, event) =>
        event.key === 'Tab' && !event.ctrlKey && !event.altKey && goOn(view, event.shiftKey ? -1 : 1),
    },
  });
