import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type EditorState, Plugin, TextSelection } from 'prosemirror-state';
import { CellSelection, isInTable } from 'prosemirror-tables';
import type { LineContext } from '../line-context.ts';
import { schema } from '../schema.ts';
import { cellContent } from '../table-rows.ts';
import { textOfSlice } from '../text-of-slice.ts';

const TABLE_ROLES = ['table', 'row'];

/** A table, or whole rows of one; words that were copied inside a cell are none. */
const isCells = ({ content, openStart }: Slice): boolean =>
  openStart <= 1 && content.content.every((node) => TABLE_ROLES.includes(node.type.spec['tableRole']));

/** Cells go in from the first one selected on, however many are selected: what has no room there makes its own. */
const toFirstCell = ({ selection, tr }: EditorState) => {
  if (!(selection instanceof CellSelection)) return undefined;
  const first = Math.min(...selection.ranges.map(({ $from }) => $from.pos));
  return tr.setSelection(TextSelection.near(tr.doc.resolve(first)));
};

const asCellWords = (slice: Slice, context: LineContext): Slice => {
  const words: Node[] = cellContent(schema, textOfSlice(slice, context));
  return new Slice(Fragment.from(words), 0, 0);
};

/** What is pasted into a cell stays in it: lines of blocks as lines of the cell. Cells go into cells. */
export const pasteInTablePlugin = (context: () => LineContext): Plugin =>
  new Plugin({
    props: {
      handlePaste: (view, _event, slice) => {
        if (!isInTable(view.state) || slice.size === 0) return false;
        if (isCells(slice) && slice.content.childCount === 1) {
          const tr = toFirstCell(view.state);
          if (tr) view.dispatch(tr);
          return false;
        }
        const tr = view.state.tr.replaceSelection(asCellWords(slice, context()));
        view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
        return true;
      },
    },
  });
