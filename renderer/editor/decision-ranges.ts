import type { Node } from 'prosemirror-model';
import type { DecisionId } from '../../shared/ids.ts';
import { decisionMarkOf } from './attrs.ts';
import { once } from './once.ts';

/** Marked words of a paragraph that stand together: places count from the start of its text. */
export type DecisionRange = {
  readonly id: DecisionId | null;
  readonly verb: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** The decisions said inside a block, in order. */
export const decisionRanges = (block: Node): DecisionRange[] => {
  const ranges: DecisionRange[] = [];
  block.forEach((child, offset) => {
    const mark = decisionMarkOf(child);
    if (!mark) return;
    const text = child.text ?? '\n';
    const end = offset + child.nodeSize;
    const last = ranges.at(-1);
    if (last && last.end === offset && last.id === mark.id && last.verb === mark.verb) {
      ranges[ranges.length - 1] = { ...last, end, text: last.text + text };
    } else ranges.push({ ...mark, start: offset, end, text });
  });
  return ranges;
};

const counts = new WeakMap<Node, number>();

/** How many decisions a block that stays as it is says. */
export const decisionCount = (block: Node): number => once(counts, block, () => decisionRanges(block).length);

/** The ids of all decisions said inside the paragraphs of a document. */
export const decisionIdsIn = (doc: Node): DecisionId[] => {
  const ids: DecisionId[] = [];
  doc.forEach((block) => {
    for (const { id } of decisionRanges(block)) if (id) ids.push(id);
  });
  return ids;
};
