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

const none: readonly DecisionRange[] = [];

const readRanges = (block: Node): readonly DecisionRange[] => {
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
  return ranges.length === 0 ? none : ranges;
};

const ranges = new WeakMap<Node, readonly DecisionRange[]>();

/** The decisions said inside a block, in order. A block that stays as it is is read once. */
export const decisionRanges = (block: Node): readonly DecisionRange[] => once(ranges, block, () => readRanges(block));

/** The ids of all decisions said inside the paragraphs of a document. */
export const decisionIdsIn = (doc: Node): DecisionId[] => {
  const ids: DecisionId[] = [];
  doc.forEach((block) => {
    for (const { id } of decisionRanges(block)) if (id) ids.push(id);
  });
  return ids;
};
