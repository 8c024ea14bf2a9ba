import type { Node } from 'prosemirror-model';
import { type EditorState, PluginKey, type Transaction } from 'prosemirror-state';
import type { BlockId } from '../../../shared/ids.ts';
import { idOf, isKind } from '../attrs.ts';
import { indexOfBlock } from '../changed-range.ts';
import { isTyped } from '../typed.ts';

/** The conversion just made, and how the first Backspace takes it back. */
export type Conversion =
  /** `words` stand in the text where `literal` was typed. */
  | { readonly kind: 'opening'; readonly blockId: BlockId; readonly literal: string; readonly words: string }
  | { readonly kind: 'verb'; readonly blockId: BlockId; readonly verb: string; readonly literal: string }
  | { readonly kind: 'clauses'; readonly blockId: BlockId; readonly texts: readonly string[] }
  /** A slip was corrected: `made` stands at `at` of the block, in characters, where `typed` was. */
  | {
      readonly kind: 'word';
      readonly blockId: BlockId;
      readonly at: number;
      readonly typed: string;
      readonly made: string;
    }
  /** A line that was left by Enter: what stands from `from` to `to` now, the next line with it, was `before`. */
  | {
      readonly kind: 'line';
      readonly blockId: BlockId;
      readonly from: number;
      readonly to: number;
      readonly before: readonly Node[];
      /** It only lost the backslash that keeps it plain, and stays so. */
      readonly isPlain?: true;
      /** Whole lines that were pasted: there is no next line. */
      readonly isPasted?: true;
    };

export type CaptureState = {
  /** Forgotten with the next thing that happens. */
  readonly last: Conversion | null;
  /** Blocks that were turned back, and words that were: they stay plain. */
  readonly plainBlocks: ReadonlySet<BlockId>;
  readonly plainClauses: ReadonlySet<string>;
  readonly plainWords: ReadonlySet<string>;
  /** Blocks that were empty when typing in them began, perhaps in an earlier sitting, and that nothing was pasted into. */
  readonly typedBlocks: ReadonlySet<BlockId>;
  /** The block at whose end somebody types. */
  readonly ended: BlockId | null;
};

type Meta = { readonly made: Conversion } | { readonly takenBack: Conversion } | { readonly plain: BlockId };

export const captureKey = new PluginKey<CaptureState>('capture');

export const emptyCapture: CaptureState = {
  last: null,
  plainBlocks: new Set(),
  plainClauses: new Set(),
  plainWords: new Set(),
  typedBlocks: new Set(),
  ended: null,
};

export const clauseKey = (blockId: BlockId, text: string): string => `${blockId} ${text}`;

export const wordKey = (blockId: BlockId, typed: string): string => `${blockId} ${typed}`;

const withPlain = (state: CaptureState, conversion: Conversion): CaptureState => {
  const { blockId } = conversion;
  if (conversion.kind === 'verb') return { ...state, last: null };
  if (conversion.kind === 'word') {
    return { ...state, last: null, plainWords: new Set([...state.plainWords, wordKey(blockId, conversion.typed)]) };
  }
  if (conversion.kind !== 'clauses') {
    return { ...state, last: null, plainBlocks: new Set([...state.plainBlocks, blockId]) };
  }
  const keys = conversion.texts.map((text) => clauseKey(blockId, text));
  return { ...state, last: null, plainClauses: new Set([...state.plainClauses, ...keys]) };
};

const withMeta = (state: CaptureState, meta: Meta): CaptureState => {
  if ('made' in meta) {
    const isPlain = meta.made.kind === 'line' && meta.made.isPlain;
    return { ...(isPlain ? withPlain(state, meta.made) : state), last: meta.made };
  }
  if ('plain' in meta) return { ...state, last: null, plainBlocks: new Set([...state.plainBlocks, meta.plain]) };
  return withPlain(state, meta.takenBack);
};

const idAtCaret = ({ selection: { $from } }: EditorState): BlockId | null =>
  $from.depth === 1 ? idOf($from.parent) : null;

/** The block at the caret that undoing made a paragraph again: what it was turned into is not wanted. */
const madePlain = (before: EditorState, after: EditorState): BlockId | null => {
  const id = idAtCaret(after);
  const index = id === null ? -1 : indexOfBlock(before.doc, id);
  if (index === -1 || !isKind(after.selection.$from.parent, 'paragraph')) return null;
  return isKind(before.doc.child(index), 'paragraph') ? null : id;
};

const withTyped = (state: CaptureState, before: EditorState, after: EditorState): CaptureState => {
  const { $from } = after.selection;
  const id = idAtCaret(after);
  if (id === null) return { ...state, ended: null };
  const ended = $from.parentOffset === $from.parent.content.size ? id : state.ended;
  const was = before.selection.$from;
  const isNew = was.depth === 1 && idOf(was.parent) === id && was.parent.content.size === 0;
  if (!isNew || state.typedBlocks.has(id)) return ended === state.ended ? state : { ...state, ended };
  return { ...state, ended, typedBlocks: new Set([...state.typedBlocks, id]) };
};

/** What was pasted into is no line of typing any more. */
const withPasted = (state: CaptureState, before: EditorState): CaptureState => {
  const typedBlocks = new Set(state.typedBlocks);
  before.doc.nodesBetween(before.selection.from, before.selection.to, (block) => {
    const id = idOf(block);
    if (id) typedBlocks.delete(id);
    return false;
  });
  return { ...state, ended: null, typedBlocks };
};

const withChange = (tr: Transaction, state: CaptureState, before: EditorState, after: EditorState): CaptureState => {
  if (isTyped(tr)) return withTyped(state, before, after);
  const isPasted = tr.docChanged && ['paste', 'drop'].includes(tr.getMeta('uiEvent'));
  if (isPasted) return withPasted(state, before);
  const undone = tr.docChanged && tr.getMeta('history$') !== undefined ? madePlain(before, after) : null;
  if (undone) return { ...state, ended: null, plainBlocks: new Set([...state.plainBlocks, undone]) };
  return state.ended !== null && tr.selectionSet && idAtCaret(after) !== state.ended
    ? { ...state, ended: null }
    : state;
};

/** What is known after a transaction, and what it forgets. */
export const nextCapture = (
  tr: Transaction,
  state: CaptureState,
  before: EditorState,
  after: EditorState,
): CaptureState => {
  if (tr.getMeta('appendedTransaction') !== undefined) return state;
  const next = withChange(tr, state, before, after);
  const meta: Meta | undefined = tr.getMeta(captureKey);
  if (meta !== undefined) return withMeta(next, meta);
  return next.last && (tr.docChanged || tr.selectionSet) ? { ...next, last: null } : next;
};

export const noteConversion = (tr: Transaction, made: Conversion): Transaction =>
  tr.setMeta(captureKey, { made } satisfies Meta);

export const noteTakenBack = (tr: Transaction, takenBack: Conversion): Transaction =>
  tr.setMeta(captureKey, { takenBack } satisfies Meta);

export const notePlain = (tr: Transaction, plain: BlockId): Transaction =>
  tr.setMeta(captureKey, { plain } satisfies Meta);

export const captureOf = (state: EditorState): CaptureState => captureKey.getState(state) ?? emptyCapture;

/** What is known at the start: a line that was being typed when the text was last saved is gone on with. */
export const captureFrom = (openLine: BlockId | undefined): CaptureState =>
  openLine === undefined ? emptyCapture : { ...emptyCapture, typedBlocks: new Set([openLine]) };

/** The block of a line that is being typed at the caret. */
export const openLineOf = (state: EditorState): BlockId | undefined => {
  const id = idAtCaret(state);
  const isOpen = id !== null && isKind(state.selection.$from.parent, 'paragraph') && isTypedLine(state, id);
  return isOpen ? id : undefined;
};

/** Whether somebody types at the end of a block: the words that it ends with are read as it is left. */
export const isEndTyped = (state: EditorState, id: BlockId): boolean => {
  const { ended, typedBlocks } = captureOf(state);
  return ended === id || typedBlocks.has(id);
};

/** Whether a block is a line that was typed here from its beginning, and is not to stay plain. */
export const isTypedLine = (state: EditorState, id: BlockId): boolean => {
  const { typedBlocks, plainBlocks } = captureOf(state);
  return typedBlocks.has(id) && !plainBlocks.has(id);
};
