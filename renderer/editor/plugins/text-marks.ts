import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { changedRange, positionOf } from '../changed-range.ts';
import type { LineContext } from '../line-context.ts';
import { textOfNode } from '../mapping.ts';
import { type TextMark, textMarks } from '../text-marks.ts';

type Drawn = {
  readonly context: LineContext;
  readonly marks: DecorationSet;
  /** Words are being composed: what is drawn about them has to wait, or the composition would break. */
  readonly isLate?: true;
};

const key = new PluginKey<Drawn>('textMarks');

const draw = (at: number, { start, end, kind, hint }: TextMark): Decoration =>
  Decoration.inline(at + 1 + start, at + 1 + end, { 'data-mark': kind, title: hint }, { kind });

/** The marks of the blocks from one place among them to another. */
const drawBlocks = (doc: Node, [start, end]: readonly [number, number], context: LineContext): Decoration[] => {
  const drawn: Decoration[] = [];
  let at = positionOf(doc, start);
  for (let index = start; index < end; index += 1) {
    const block = doc.child(index);
    const from = at;
    if (block.isTextblock) drawn.push(...textMarks(textOfNode(block), context).map((mark) => draw(from, mark)));
    at += block.nodeSize;
  }
  return drawn;
};

const drawAll = (doc: Node, context: LineContext): Drawn => ({
  context,
  marks: DecorationSet.create(doc, drawBlocks(doc, [0, doc.childCount], context)),
});

/** Only the blocks that changed are looked at again. */
const redraw = ({ context, marks }: Drawn, tr: Transaction, before: Node): Drawn => {
  const moved = marks.map(tr.mapping, tr.doc);
  const range = changedRange(before, tr.doc);
  if (!range) return { context, marks: moved };
  const from = positionOf(tr.doc, range.start);
  const to = positionOf(tr.doc, range.endAfter);
  const kept = moved.remove(moved.find(from, to));
  return { context, marks: kept.add(tr.doc, drawBlocks(tr.doc, [range.start, range.endAfter], context)) };
};

const late = ({ context, marks }: Drawn, tr: Transaction): Drawn => ({
  context,
  marks: marks.map(tr.mapping, tr.doc),
  isLate: true,
});

/** The marks that a state shows, for whoever wants to count them. */
export const textMarksOf = (state: EditorState): readonly Decoration[] => key.getState(state)?.marks.find() ?? [];

/** Points gaps, initials and matters out in the text. They are drawn over it and are no part of it. */
export const textMarksPlugin = (context: () => LineContext): Plugin<Drawn> =>
  new Plugin<Drawn>({
    key,
    state: {
      init: (_config, { doc }) => drawAll(doc, context()),
      apply: (tr, drawn, before) => {
        if (tr.getMeta('composition') !== undefined) return late(drawn, tr);
        if (drawn.context !== context() || drawn.isLate) return drawAll(tr.doc, context());
        return tr.docChanged ? redraw(drawn, tr, before.doc) : drawn;
      },
    },
    props: { decorations: (state) => key.getState(state)?.marks },
  });
