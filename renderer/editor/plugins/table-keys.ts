import { chainCommands } from 'prosemirror-commands';
import { keydownHandler } from 'prosemirror-keymap';
import { Plugin } from 'prosemirror-state';
import { breakInCell, nextCell, previousCell, removeEmptyTable, selectTable } from '../commands/table.ts';

/** The keys of a table, which mean something else in the text: each does nothing outside of one. */
export const tableKeysPlugin = (): Plugin =>
  new Plugin({
    props: {
      handleKeyDown: keydownHandler({
        Tab: nextCell,
        'Shift-Tab': previousCell,
        Enter: breakInCell,
        'Shift-Enter': breakInCell,
        Escape: selectTable,
        Backspace: chainCommands(removeEmptyTable),
      }),
    },
  });
