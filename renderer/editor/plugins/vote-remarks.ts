import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { type VotePlace, voteRemark } from '../../../shared/domain/vote-fault.ts';
import { isInRoom } from '../../../shared/domain/whereabouts.ts';
import { attrsOf, isKind } from '../attrs.ts';
import { decisionRanges } from '../decision-ranges.ts';
import type { LineContext } from '../line-context.ts';

const isDecision = (block: Node): boolean =>
  isKind(block, 'decision') || (isKind(block, 'paragraph') && decisionRanges(block).length > 0);

const placeOf = (doc: Node, index: number, { people, roomAt, votersIn }: LineContext): VotePlace => {
  const room = roomAt(doc, index);
  return {
    voters: votersIn(room),
    isInRoom: (id) => isInRoom(room, id),
    nameOf: (id) => {
      const person = people.find((one) => one.id === id);
      return person?.initials ?? person?.name ?? 'Somebody';
    },
    hasDecision: doc.children.slice(0, index).some(isDecision),
  };
};

const draw = (doc: Node, context: LineContext): DecorationSet => {
  const remarks: Decoration[] = [];
  doc.forEach((block, at, index) => {
    if (!isKind(block, 'vote')) return;
    const remark = voteRemark(attrsOf<'vote'>(block).fact, placeOf(doc, index, context));
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
        if (drawn?.doc !== doc || drawn.context !== now) drawn = { doc, context: now, remarks: draw(doc, now) };
        return drawn.remarks;
      },
    },
  });
};
