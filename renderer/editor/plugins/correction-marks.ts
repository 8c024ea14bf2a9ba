import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { indexOfBlock, positionOf } from '../changed-range.ts';
import { type Conversion, captureOf } from './capture-state.ts';

const key = new PluginKey<DecorationSet>('correctionMarks');

type Corrected = Extract<Conversion, { kind: 'word' }>;

/** The word that was corrected just now; a sign is seen where it is typed. */
const correctedBy = (before: EditorState, after: EditorState): Corrected | undefined => {
  const { last } = captureOf(after);
  const isNew = last?.kind === 'word' && last !== captureOf(before).last;
  return isNew && /\p{L}/u.test(last.made) ? last : undefined;
};

const placeOf = ({ doc }: EditorState, { blockId, at }: Corrected): number =>
  positionOf(doc, indexOfBlock(doc, blockId)) + 1 + at;

const markOf = (state: EditorState, corrected: Corrected): Decoration => {
  const { typed, made } = corrected;
  const from = placeOf(state, corrected);
  return Decoration.inline(from, from + made.length, { class: 'corrected', title: `Typed as “${typed}”` });
};

/** The marks without that of a word which was taken back just now: it is what was typed. */
const withoutTakenBack = (marks: DecorationSet, before: EditorState, after: EditorState): DecorationSet => {
  const { last, plainWords } = captureOf(before);
  if (last?.kind !== 'word' || captureOf(after).plainWords === plainWords) return marks;
  const from = placeOf(after, last);
  return marks.remove(marks.find(from, from + last.typed.length));
};

const caretBlockId = ({ selection }: EditorState): unknown => selection.$from.parent.attrs['id'];

/** Shows which words were corrected for as long as their block is written in. It comes behind the capture plugin. */
export const correctionMarksPlugin = (): Plugin =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marks, before, after) => {
        if (caretBlockId(before) !== caretBlockId(after) || tr.getMeta('history$')) return DecorationSet.empty;
        const kept = tr.docChanged ? withoutTakenBack(marks.map(tr.mapping, tr.doc), before, after) : marks;
        const corrected = correctedBy(before, after);
        return corrected ? kept.add(after.doc, [markOf(after, corrected)]) : kept;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
