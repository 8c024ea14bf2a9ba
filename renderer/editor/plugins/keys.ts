import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { keydownHandler } from 'prosemirror-keymap';
import { type Command, Plugin } from 'prosemirror-state';
import { breakLine, enter } from '../commands/enter.ts';
import { moveBlock } from '../commands/move-block.ts';
import { nest } from '../commands/nest.ts';
import { takeBackConversion } from '../commands/take-back.ts';
import { unwrapAtStart, unwrapBelow } from '../commands/to-paragraph.ts';
import type { LineContext } from '../line-context.ts';
import { schema } from '../schema.ts';

/** What the keys of the editor do outside the text. */
export type KeyPort = {
  undo(): boolean;
  redo(): boolean;
  goToItem(by: 1 | -1): boolean;
  /** Moves the selected blocks to the next or the previous item. */
  moveToItem(by: 1 | -1): boolean;
  /** Goes into the fields of the action that the caret stands in. */
  enterFields(from: 'start' | 'end'): boolean;
};

const mark = (name: 'bold' | 'italic'): Command => {
  const type = schema.marks[name];
  return type ? toggleMark(type) : () => false;
};

const act =
  (run: () => boolean): Command =>
  (_state, dispatch) =>
    dispatch ? run() : true;

const bindings = (context: () => LineContext, port: KeyPort): Record<string, Command> => ({
  Enter: enter(context),
  'Shift-Enter': breakLine,
  Tab: chainCommands(nest(1), () => port.enterFields('start')),
  'Shift-Tab': chainCommands(nest(-1), () => port.enterFields('end')),
  Backspace: chainCommands(takeBackConversion, unwrapAtStart(context), baseKeymap['Backspace'] ?? (() => false)),
  'Mod-Backspace': chainCommands(
    takeBackConversion,
    unwrapAtStart(context),
    baseKeymap['Mod-Backspace'] ?? (() => false),
  ),
  'Shift-Backspace': chainCommands(
    takeBackConversion,
    unwrapAtStart(context),
    baseKeymap['Backspace'] ?? (() => false),
  ),
  Delete: chainCommands(unwrapBelow(context), baseKeymap['Delete'] ?? (() => false)),
  'Mod-Delete': chainCommands(unwrapBelow(context), baseKeymap['Mod-Delete'] ?? (() => false)),
  'Mod-b': mark('bold'),
  'Mod-i': mark('italic'),
  'Mod-z': act(() => port.undo() || true),
  'Mod-y': act(() => port.redo() || true),
  'Mod-Shift-z': act(() => port.redo() || true),
  'Alt-ArrowUp': moveBlock('up'),
  'Alt-ArrowDown': moveBlock('down'),
  'Alt-PageDown': act(() => port.goToItem(1) || true),
  'Alt-PageUp': act(() => port.goToItem(-1) || true),
  'Alt-Shift-PageDown': act(() => port.moveToItem(1) || true),
  'Alt-Shift-PageUp': act(() => port.moveToItem(-1) || true),
  'Mod-a': baseKeymap['Mod-a'] ?? (() => false),
});

/** The keys of the text. A key pressed in a field of an action is the field's. */
export const keysPlugin = (context: () => LineContext, port: KeyPort): Plugin =>
  new Plugin({
    props: {
      handleKeyDown: keydownHandler(bindings(context, port)),
      handleDOMEvents: {
        beforeinput: (_view, event) => {
          if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
          event.preventDefault();
          if (event.inputType === 'historyUndo') port.undo();
          else port.redo();
          return true;
        },
      },
    },
  });
