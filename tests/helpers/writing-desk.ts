import type { Node } from 'prosemirror-model';
import { type Command, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { onTestFinished } from 'vitest';
import { attrsOf, idOf, kindOf } from '../../renderer/editor/attrs.ts';
import { positionOf } from '../../renderer/editor/changed-range.ts';
import { CompletionPort } from '../../renderer/editor/completion/completion-port.ts';
import { decisionRanges } from '../../renderer/editor/decision-ranges.ts';
import { Hiding } from '../../renderer/editor/hiding/hiding.ts';
import type { LineContext } from '../../renderer/editor/line-context.ts';
import { contentOf, textOfNode } from '../../renderer/editor/mapping.ts';
import { Minutes } from '../../renderer/editor/minutes.ts';
import { type Landing, moveBlocks } from '../../renderer/editor/move-blocks.ts';
import { editorPlugins } from '../../renderer/editor/plugins/index.ts';
import { roomReader } from '../../renderer/editor/room-reader.ts';
import type { Clock } from '../../renderer/editor/saver/clock.ts';
import { Spelling } from '../../renderer/editor/spelling/spelling.ts';
import type { Speller } from '../../renderer/spelling/speller.ts';
import type { StoredBlock } from '../../shared/api/blocks.ts';
import { captureContext } from '../../shared/capture/context.ts';
import type { Attendance } from '../../shared/domain/attendance.ts';
import type { BlockContent, Visibility } from '../../shared/domain/block.ts';
import type { Item } from '../../shared/domain/item.ts';
import { votersIn } from '../../shared/domain/voters.ts';
import { attendanceIdSchema, blockIdSchema, type ItemId, itemIdSchema } from '../../shared/ids.ts';
import { countedIds } from './create-book.ts';
import { noScreen } from './no-screen.ts';

export const ITEM_A: ItemId = itemIdSchema.parse('0192f0c0-0000-7000-8000-0000000000aa');
export const ITEM_B: ItemId = itemIdSchema.parse('0192f0c0-0000-7000-8000-0000000000bb');
/** An item whose whole text is confidential. */
export const CONFIDENTIAL_ITEM: ItemId = itemIdSchema.parse('0192f0c0-0000-7000-8000-0000000000cc');

const MATTER_PATTERNS = ['SW\\d{2}'];
const attendanceId = (number: number) =>
  attendanceIdSchema.parse(`0192f0c0-0000-7000-8000-0000000a${String(number).padStart(4, '0')}`);

const PEOPLE: readonly Attendance[] = [
  { id: attendanceId(1), name: 'Orla Penhale', initials: 'OP', organisation: 'Penhale Boats', state: 'present' },
  { id: attendanceId(2), name: 'Tom Ferris', initials: 'TF', state: 'present' },
  { id: attendanceId(3), name: 'Ada Moss', state: 'present' },
];

const ITEMS: Item[] = [ITEM_A, ITEM_B, CONFIDENTIAL_ITEM].map((id, index) => ({
  id,
  number: String(index + 1),
  title: '',
  rank: `a${index}`,
}));

/** What the writing desk knows of its meeting. */
export const deskContext: LineContext = {
  capture: {
    ...captureContext(
      {
        shortName: 'HWG',
        verbs: ['AGREED', 'AGREED IN PRINCIPLE', 'APPROVED', 'NOTED', 'SUPPORTED'],
        actionLabel: 'ACTION',
        actionPrefix: 'HWG',
        actionPattern: '{prefix} {meeting}/{seq:2}',
        categories: [],
      },
      { number: '7' },
      PEOPLE,
      { agenda: ['1', '2', '3', '4'], references: ['HWG 6/01', 'HWG 6/02', 'SECP20/04', 'SECP23/08'] },
    ),
  },
  due: { meetingDate: '2026-03-12', shortName: 'HWG' },
  isNextReference: (reference, ahead = 0) => reference === `HWG 7/0${1 + ahead}`,
  isConfidential: (itemId) => itemId === CONFIDENTIAL_ITEM,
  people: PEOPLE,
  roomAt: roomReader({ attendance: [...PEOPLE], items: ITEMS, moments: [] }, () => []),
  votersIn: (room) => votersIn({ seats: [], attendance: PEOPLE, categories: [] }, room),
  timeAt: () => undefined,
  modules: [
    { name: 'noted', text: 'NOTED the contents of [the paper].' },
    { name: 'close', text: 'The Chair thanked [name] and closed the meeting.\nACTION OP: to send [what] by [date]' },
  ],
  matters: [
    { code: 'SW04', title: 'The slipway' },
    { code: 'SW05', title: '' },
  ],
  mattersInText: () => [{ code: 'SW06', title: 'The boathouse' }],
  matterPatterns: MATTER_PATTERNS,
  corrections: {
    words: true,
    signs: true,
    own: new Map([['wb', 'Weir Board']]),
    known: new Set(['ferris']),
    names: PEOPLE.map(({ name }) => name),
    capitals: new Set(['ACTION', 'AGREED', 'APPROVED', 'NOTED', 'SUPPORTED']),
  },
};

export const storedBlock = (
  number: number,
  itemId: ItemId,
  content: BlockContent,
  visibility?: Visibility,
): StoredBlock => ({
  id: blockIdSchema.parse(`0192f0c0-0000-7000-8000-${String(number).padStart(12, '0')}`),
  itemId,
  rank: `a${number}`,
  revision: 1,
  content,
  ...(visibility ? { visibility } : {}),
});

export const paragraph = (number: number, text: string, itemId: ItemId = ITEM_A): StoredBlock =>
  storedBlock(number, itemId, { kind: 'paragraph', runs: text === '' ? [] : [{ text }] });

/** One block as a line that a test can read: its kind, what it says by its form, its text; marked words in braces. */
const lineOf = (node: Node): string => {
  const kind = kindOf(node);
  const attrs = node.attrs;
  const form = [attrs['verb'], attrs['level'], attrs['depth'], attrs['owners']?.join('+'), dueOf(attrs['due'])]
    .filter((part) => part !== undefined && part !== null && part !== '')
    .join(' ');
  let text = textOfNode(node);
  for (const { start, end } of decisionRanges(node).toReversed()) {
    text = `${text.slice(0, start)}{${text.slice(start, end)}}${text.slice(end)}`;
  }
  return `${kind}${form ? `[${form}]` : ''}: ${text}`;
};

const dueOf = (due: unknown): string => (due ? JSON.stringify(due) : '');

const KEY_CODES: Readonly<Record<string, number>> = { Enter: 13, Backspace: 8, Tab: 9, Delete: 46, z: 90, y: 89 };

/** A spelling check at the desk, and the clock that it waits by. */
export type DeskSpelling = { readonly startSpeller: () => Speller; readonly clock: Clock };

/** The editor in a document without a layout, with hands that type as a browser would. */
export const openWritingDesk = (
  blocks: readonly StoredBlock[] = [],
  check?: DeskSpelling,
  context: LineContext = deskContext,
) => {
  let view: EditorView | undefined;
  let current = ITEM_A;
  const said: string[] = [];
  const hiding = new Hiding(() => current === CONFIDENTIAL_ITEM);
  const screen = {
    minutes: () => minutes,
    current: () => current,
    view: () => view,
    goTo: (id: ItemId) => goTo(id),
    hides: (id: ItemId, block: Node) => hiding.hidesIn(() => id === CONFIDENTIAL_ITEM, block),
  };
  const spelling = new Spelling(screen, check?.startSpeller);
  const minutes: Minutes = new Minutes({
    items: [ITEM_A, ITEM_B, CONFIDENTIAL_ITEM],
    blocks,
    makeId: countedIds(0xdead_0000_0000),
    plugins: (registry) =>
      editorPlugins(
        registry,
        () => context,
        noScreen(
          () => minutes,
          (words) => said.push(words),
        ),
        { completion: new CompletionPort(), spelling: check ? spelling.plugins(check.clock) : [], hiding },
      ),
  });
  const editor = new EditorView(document.body.appendChild(document.createElement('div')), {
    state: minutes.state(ITEM_A),
    dispatchTransaction: (tr) => minutes.dispatch(current, tr),
  });
  view = editor;
  const goTo = (itemId: ItemId): void => {
    if (itemId !== current) minutes.leave(current);
    current = itemId;
    editor.updateState(minutes.state(itemId));
  };
  minutes.listen({
    onChange: (itemId, state) => {
      if (itemId === current) view?.updateState(state);
    },
    onGoTo: goTo,
  });
  onTestFinished(() => editor.destroy());

  const type = (text: string): void => {
    for (const character of text) {
      const { from, to } = editor.state.selection;
      const deflt = () => editor.state.tr.insertText(character, from, to);
      const isHandled = editor.someProp('handleTextInput', (handle) => handle(editor, from, to, character, deflt));
      if (!isHandled) editor.dispatch(deflt());
    }
  };
  /** Whether the editor took the key; else it is the browser's. */
  const press = (keys: string): boolean => {
    const parts = keys.split('+');
    const key = parts.at(-1) ?? '';
    const event = new KeyboardEvent('keydown', {
      key,
      keyCode: KEY_CODES[key] ?? key.charCodeAt(0),
      ctrlKey: parts.includes('Ctrl'),
      altKey: parts.includes('Alt'),
      shiftKey: parts.includes('Shift'),
      bubbles: true,
      cancelable: true,
    });
    const isHandled = editor.someProp('handleKeyDown', (handle) => handle(editor, event));
    // What the browser does by itself, where no key binding is in its way.
    const { $from, empty, from } = editor.state.selection;
    if (!isHandled && key === 'Backspace' && empty && $from.parentOffset > 0)
      editor.dispatch(editor.state.tr.delete(from - 1, from));
    return isHandled ?? false;
  };
  return {
    hiding,
    minutes,
    editor,
    /** What was said of conversions. */
    said,
    spelling,
    type,
    press,
    goTo,
    /** Moves the selected blocks to another item, and goes there. */
    moveTo: (to: ItemId, landing: Landing = 'end'): void => {
      moveBlocks(minutes, { from: current, to, landing }, context);
      goTo(to);
    },
    run: (command: Command): boolean => command(editor.state, editor.dispatch, editor),
    item: () => current,
    content: (index: number): BlockContent => contentOf(editor.state.doc.child(index)),
    /** The blocks of an item as readable lines. */
    lines: (itemId: ItemId = current): string[] => minutes.state(itemId).doc.content.content.map(lineOf),
    ids: (itemId: ItemId = current) => minutes.state(itemId).doc.content.content.map(idOf),
    visibilities: (itemId: ItemId = current) =>
      minutes.state(itemId).doc.content.content.map((node) => attrsOf(node).visibility),
    /** Puts the caret into a block, at so many characters from its start (from its end when negative). */
    caret: (index: number, offset: number): void => {
      const { doc, tr } = editor.state;
      const start = positionOf(doc, index) + 1;
      const at = offset < 0 ? start + doc.child(index).content.size + offset + 1 : start + offset;
      editor.dispatch(tr.setSelection(TextSelection.create(doc, at)));
    },
    /** Selects from a place in one block to a place in another. */
    select: (from: readonly [number, number], to: readonly [number, number]): void => {
      const { doc, tr } = editor.state;
      const place = ([index, offset]: readonly [number, number]): number => positionOf(doc, index) + 1 + offset;
      editor.dispatch(tr.setSelection(TextSelection.create(doc, place(from), place(to))));
    },
    cut: (): { readonly html: string; readonly text: string } => {
      const { dom, text } = editor.serializeForClipboard(editor.state.selection.content());
      editor.dispatch(editor.state.tr.deleteSelection().setMeta('uiEvent', 'cut'));
      return { html: dom.innerHTML, text };
    },
    copy: (): { readonly html: string; readonly text: string } => {
      const { dom, text } = editor.serializeForClipboard(editor.state.selection.content());
      return { html: dom.innerHTML, text };
    },
    paste: ({ html }: { readonly html: string }): boolean => editor.pasteHTML(html),
    pasteText: (text: string): boolean => editor.pasteText(text),
  };
};
