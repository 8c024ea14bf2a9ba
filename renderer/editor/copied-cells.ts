import { Fragment, Slice } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { CellSelection } from 'prosemirror-tables';

/**
 * Cells that are copied are a table of their own, as confidential as the one that they stand in: the library hands out
 * bare rows, which could not say so.
 */
export const cellsInTable = (slice: Slice, { selection }: EditorState): Slice => {
  if (!(selection instanceof CellSelection) || !slice.content.firstChild) return slice;
  const table = selection.$anchorCell.node(-1);
  const first = slice.content.firstChild;
  const rows = first.type === table.type ? first.content : slice.content;
  return new Slice(Fragment.from(table.type.create({ ...table.attrs, id: null }, rows)), 0, 0);
};
