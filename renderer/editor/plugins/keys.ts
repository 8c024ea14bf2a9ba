import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { type Command, Plugin } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { bindingsOf, type KeyChanges } from '../../../shared/keys/bindings.ts';
import type { ForCommands } from '../../../shared/keys/commands.ts';
import { keysFrom } from '../../keys/read-keys.ts';
import { breakLine, enter } from '../commands/enter.ts';
import { boldLeadIn, unlink } from '../commands/format.ts';
import { moveBlock } from '../commands/move-block.ts';
import { nest } from '../commands/nest.ts';
import { putTitle } from '../commands/put-title.ts';
import { repeatDecisions } from '../commands/repeat-decisions.ts';
import { setKind } from '../commands/set-kind.ts';
import { nextVisibility } from '../commands/set-visibility.ts';
import { insertTable } from '../commands/table.ts';
import { takeBackConversion } from '../commands/take-back.ts';
import { unwrapAtStart, unwrapBelow } from '../commands/to-paragraph.ts';
import type { LineContext } from '../line-context.ts';
import { schema } from '../schema.ts';

/** What the editor does outside the text. */
export type KeyPort = {
  /** The keys that were changed, as they are now. */
  changes(): KeyChanges;
  /** Whether the block of the caret is to be set off from the others. */
  marksCurrent(): boolean;
  undo(): void;
  redo(): void;
  /** Moves the selected blocks to the next or the previous item. */
  moveToItem(by: 1 | -1): void;
  /** The last decisions in the items before this one. */
  earlierDecisions(): readonly Node[];
  /** Goes into the fields of the action that the caret stands in. */
  enterFields(from: 'start' | 'end'): boolean;
  /** Says to those who can't see it what happened to the text. */
  say(words: string): void;
};

const mark = (name: 'bold' | 'italic'): Command => {
  const type = schema.marks[name];
  return type ? toggleMark(type) : () => false;
};

const act =
  (run: () => void): Command =>
  (_state, dispatch) => {
    if (dispatch) run();
    return true;
  };

/**
 * What is typed next would be lost if the caret left the text unasked. Escape and then Tab leaves it, and F6 goes to the
 * other parts of the screen.
 */
const stay: Command = () => true;

/** What the browser would do, as the editor's own kit does it; nothing where it leaves that to the browser. */
const base = (key: string): Command => baseKeymap[key] ?? (() => false);

/** What each key of the text does. */
export const textCommands = (context: () => LineContext, port: KeyPort): ForCommands<'text', Command> => ({
  enter: enter(context),
  breakLine,
  nest: chainCommands(nest(1), () => port.enterFields('start'), stay),
  unnest: chainCommands(nest(-1), () => port.enterFields('end'), stay),
  back: chainCommands(takeBackConversion, unwrapAtStart(context), base('Backspace')),
  backShifted: chainCommands(takeBackConversion, unwrapAtStart(context), base('Backspace')),
  backWord: chainCommands(takeBackConversion, unwrapAtStart(context), base('Mod-Backspace')),
  remove: chainCommands(unwrapBelow(context), base('Delete')),
  removeWord: chainCommands(unwrapBelow(context), base('Mod-Delete')),
  selectAll: base('Mod-a'),
  bold: mark('bold'),
  italic: mark('italic'),
  undo: act(port.undo),
  redo: act(port.redo),
  moveUp: moveBlock('up'),
  moveDown: moveBlock('down'),
  moveToNext: act(() => port.moveToItem(1)),
  moveToPrevious: act(() => port.moveToItem(-1)),
  paragraph: setKind({ kind: 'paragraph' }, context),
  heading: setKind({ kind: 'heading', level: 1 }, context),
  smallHeading: setKind({ kind: 'heading', level: 2 }, context),
  bullet: setKind({ kind: 'bullet' }, context),
  numbered: setKind({ kind: 'numbered' }, context),
  decision: setKind({ kind: 'decision' }, context),
  action: setKind({ kind: 'action' }, context),
  note: setKind({ kind: 'postMeetingNote' }, context),
  privateNote: setKind({ kind: 'privateNote' }, context),
  visibility: nextVisibility,
  leadIn: boldLeadIn,
  unlink,
  putTitle: putTitle(context),
  repeat: repeatDecisions(port.earlierDecisions),
  table: insertTable,
  addRow: addRowAfter,
  addColumn: addColumnAfter,
  removeRow: deleteRow,
  removeColumn: deleteColumn,
  removeTable: deleteTable,
});

/** Works something out of what can change, once for each change. */
const sinceLastChange = <From, To>(from: () => From, work: (from: From) => To): (() => To) => {
  let last: { readonly from: From; readonly to: To } | undefined;
  return () => {
    const now = from();
    if (!last || last.from !== now) last = { from: now, to: work(now) };
    return last.to;
  };
};

/** Runs the first command of the keys that a press can be which has something to do. */
const keyHandler = (commands: Readonly<Record<string, Command>>, changes: () => KeyChanges) => {
  const bindings = sinceLastChange(changes, (now) => bindingsOf('text', now));
  let isLeaving = false;
  return (view: EditorView, event: KeyboardEvent): boolean => {
    const mayLeave = isLeaving && event.key === 'Tab';
    isLeaving = event.key === 'Escape' || (isLeaving && event.key === 'Shift');
    if (mayLeave) return false;
    return keysFrom(event).some(
      (key) => commands[bindings().get(key) ?? '']?.(view.state, view.dispatch, view) ?? false,
    );
  };
};

/** The keys of the text. A key pressed in a field of an action is the field's. */
export const keysPlugin = (context: () => LineContext, port: KeyPort): Plugin =>
  new Plugin({
    props: {
      handleKeyDown: keyHandler(textCommands(context, port), port.changes),
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
