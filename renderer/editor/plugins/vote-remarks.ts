import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { voteRemark } from '../../../shared/domain/vote-fault.ts';
import { attrsOf, isKind } from '../attrs.ts';
import type { LineContext } from '../line-context.ts';

const draw = (doc: Node, present: number): DecorationSet => {
  const remarks: Decoration[] = [];
  doc.forEach((block, at) => {
    const remark = isKind(block, 'vote') ? voteRemark(attrsOf<'vote'>(block).fact, present) : undefined;
    if (remark === undefined) return;
    remarks.push(Decoration.node(at, at + block.nodeSize, { 'data-remark': remark, 'aria-description': remark }));
  });
  return remarks.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, remarks);
};

/** Says at a vote what does not add up in it; the text has no word of it, and nothing is refused. */
export const voteRemarksPlugin = (context: () => LineContext): Plugin => {
  let drawn: { readonly doc: Node; readonly context: LineContext; readonly remarks: DecorationSet } | undefined;
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const now = context();
        if (drawn?.doc !== doc || drawn.context !== now) {
          drawn = { doc, context: now, remarks: draw(doc, now.people.length) };
        }
        return drawn.remarks;
      },
    },
  });
};
