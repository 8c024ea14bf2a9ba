import type { Node } from 'prosemirror-model';
import { NodeSelection, TextSelection } from 'prosemirror-state';
import { CellSelection } from 'prosemirror-tables';
import type { openWritingDesk } from './writing-desk.ts';

type Desk = ReturnType<typeof openWritingDesk>;

/** Where the first node begins that says a text and is of a kind. */
const placeOf = (doc: Node, kind: string, text: string): number => {
  let at = -1;
  doc.descendants((node, position) => {
    if (at === -1 && node.type.name === kind && node.textContent === text) at = position;
  });
  if (at === -1) throw new Error(`There is no ${kind} '${text}'`);
  return at;
};

/** Selects from the cell with one text to that with another. */
export const selectCells = ({ editor }: Desk, from: string, to: string): void => {
  const { doc, tr } = editor.state;
  const places = [placeOf(doc, 'tableCell', from), placeOf(doc, 'tableCell', to)] as const;
  editor.dispatch(tr.setSelection(CellSelection.create(doc, ...places)));
};

/** Selects the text between two places, each so many characters into a text. */
export const selectWords = ({ editor }: Desk, from: readonly [string, number], to: readonly [string, number]): void => {
  const { doc, tr } = editor.state;
  const place = ([text, offset]: readonly [string, number]): number => placeOf(doc, 'text', text) + offset;
  editor.dispatch(tr.setSelection(TextSelection.create(doc, place(from), place(to))));
};

/** Puts the caret behind the text of a cell. */
export const toCell = (desk: Desk, text: string): void => selectWords(desk, [text, text.length], [text, text.length]);

/** Selects a whole table by all its words. */
export const selectTable = ({ editor }: Desk, words: string): void => {
  const { doc, tr } = editor.state;
  editor.dispatch(tr.setSelection(NodeSelection.create(doc, placeOf(doc, 'table', words))));
};
