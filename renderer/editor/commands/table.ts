import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, NodeSelection, TextSelection } from 'prosemirror-state';
import { addRowAfter, deleteTable, goToNextCell, isInTable } from 'prosemirror-tables';
import { attrsOf } from '../attrs.ts';
import { isBlank } from '../mapping.ts';
import { schema } from '../schema.ts';
import { rowNodes } from '../table-rows.ts';

const ROWS = 2;
const COLUMNS = 3;

const emptyTable = (visibility: unknown): Node =>
  schema.node(
    'table',
    { id: null, visibility },
    rowNodes(
      schema,
      Array.from({ length: ROWS }, () => Array.from({ length: COLUMNS }, () => '')),
    ),
  );

/** A small table below the block, or in the place of an empty line, with a line below it to go on in. */
export const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth !== 1) return false;
  const here = $from.parent;
  const { visibility } = attrsOf(here);
  const below = schema.node('paragraph', { id: null, visibility });
  const [start, end] = [$from.before(), $from.after()];
  const at = isBlank(here) ? start : end;
  const tr = closeHistory(state.tr).replaceWith(at, end, [emptyTable(visibility), below]);
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  return true;
};

/** Tab in a table: the next cell; behind the last one, a new row. */
export const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!addRowAfter(state, dispatch)) return false;
  return view ? goToNextCell(1)(view.state, dispatch) : true;
};

export const previousCell: Command = (state, dispatch) =>
  isInTable(state) && (goToNextCell(-1)(state, dispatch) || true);

/** Where the table around the caret begins; -1 outside of one. */
const tableStart = (state: Parameters<Command>[0]): number => {
  const { $from } = state.selection;
  return isInTable(state) && $from.depth > 1 ? $from.before(1) : -1;
};

/** A line break inside a cell: a table is left by the arrows, or by Escape and Enter. */
export const breakInCell: Command = (state, dispatch) => {
  const node = schema.nodes['lineBreak']?.create();
  if (!node || tableStart(state) === -1) return false;
  dispatch?.(state.tr.replaceSelectionWith(node).scrollIntoView());
  return true;
};

/** The whole table selected: Enter then goes on below it, Delete takes it out. */
export const selectTable: Command = (state, dispatch) => {
  const at = tableStart(state);
  if (at === -1) return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, at)));
  return true;
};

/** Backspace in a table without a word takes the table out. */
export const removeEmptyTable: Command = (state, dispatch) => {
  const at = tableStart(state);
  const table = at === -1 ? null : state.doc.nodeAt(at);
  return table !== null && table.textContent === '' && deleteTable(state, dispatch);
};
