import { type EditorState, PluginKey, type Transaction } from 'prosemirror-state';
import type { BlockId } from '../../../shared/ids.ts';

/** The conversion just made, and how the first Backspace takes it back. */
export type Conversion =
  /** `words` stand in the text where `literal` was typed. */
  | { readonly kind: 'opening'; readonly blockId: BlockId; readonly literal: string; readonly words: string }
  | { readonly kind: 'verb'; readonly blockId: BlockId; readonly verb: string; readonly literal: string }
  | { readonly kind: 'clauses'; readonly blockId: BlockId; readonly texts: readonly string[] };

export type CaptureState = {
  /** Forgotten with the next thing that happens. */
  readonly last: Conversion | null;
  /** Blocks that were turned back, and words that were: they stay plain. */
  readonly plainBlocks: ReadonlySet<BlockId>;
  readonly plainClauses: ReadonlySet<string>;
};

type Meta = { readonly made: Conversion } | { readonly takenBack: Conversion } | { readonly plain: BlockId };

export const captureKey = new PluginKey<CaptureState>('capture');

export const emptyCapture: CaptureState = { last: null, plainBlocks: new Set(), plainClauses: new Set() };

export const clauseKey = (blockId: BlockId, text: string): string => `${blockId} ${text}`;

const withPlain = (state: CaptureState, conversion: Conversion): CaptureState => {
  const { blockId } = conversion;
  if (conversion.kind === 'verb') return { ...state, last: null };
  if (conversion.kind === 'opening') {
    return { ...state, last: null, plainBlocks: new Set([...state.plainBlocks, blockId]) };
  }
  const keys = conversion.texts.map((text) => clauseKey(blockId, text));
  return { ...state, last: null, plainClauses: new Set([...state.plainClauses, ...keys]) };
};

export const nextCapture = (tr: Transaction, state: CaptureState): CaptureState => {
  const meta: Meta | undefined = tr.getMeta(captureKey);
  if (meta === undefined) {
    const isAppended = tr.getMeta('appendedTransaction') !== undefined;
    return state.last && !isAppended && (tr.docChanged || tr.selectionSet) ? { ...state, last: null } : state;
  }
  if ('made' in meta) return { ...state, last: meta.made };
  if ('plain' in meta) return { ...state, last: null, plainBlocks: new Set([...state.plainBlocks, meta.plain]) };
  return withPlain(state, meta.takenBack);
};

export const noteConversion = (tr: Transaction, made: Conversion): Transaction =>
  tr.setMeta(captureKey, { made } satisfies Meta);

export const noteTakenBack = (tr: Transaction, takenBack: Conversion): Transaction =>
  tr.setMeta(captureKey, { takenBack } satisfies Meta);

export const notePlain = (tr: Transaction, plain: BlockId): Transaction =>
  tr.setMeta(captureKey, { plain } satisfies Meta);

export const captureOf = (state: EditorState): CaptureState => captureKey.getState(state) ?? emptyCapture;
