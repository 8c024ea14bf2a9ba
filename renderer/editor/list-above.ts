import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { Point, PreviousBlock } from '../../shared/capture/point.ts';
import { pointNumber, styleAt } from '../../shared/domain/point-number.ts';
import { attrsOf, isKind, kindOf } from './attrs.ts';
import { childrenBetween } from './changed-range.ts';

const isPoint = (block: Node): boolean => isKind(block, 'numbered') || isKind(block, 'bullet');

const listStart = (doc: Node, end: number): number => {
  let start = end;
  while (start > 0 && isPoint(doc.child(start - 1))) start -= 1;
  return start;
};

/** Counts a point in: what is deeper begins anew, and a bullet ends the numbers of its own depth. */
const count = (points: Map<number, Point>, block: Node): void => {
  const depth = attrsOf<'numbered'>(block).depth ?? 0;
  const style = attrsOf<'numbered'>(block).style ?? styleAt(depth);
  const before = points.get(depth);
  for (const other of [...points.keys()]) if (other >= depth) points.delete(other);
  if (!isKind(block, 'numbered')) return;
  const number = before?.style === style ? (before?.number ?? 0) + 1 : 1;
  points.set(depth, { number, depth, ...(style ? { style } : {}) });
};

/** The number of the numbered point at an index, as its list counts it: '2.', '(b)'. */
export const numberAt = (doc: Node, index: number): string => {
  const points = new Map<number, Point>();
  for (const block of childrenBetween(doc, listStart(doc, index), index + 1)) count(points, block);
  const point = points.get(attrsOf<'numbered'>(doc.child(index)).depth ?? 0);
  return pointNumber(point?.style, point?.number ?? 1);
};

/** What stands above the block of the caret, as far as it says what a number there means. */
export const previousBlock = ({ doc, selection }: EditorState): PreviousBlock | undefined => {
  const end = selection.$from.index(0);
  if (end === 0) return undefined;
  const points = new Map<number, Point>();
  for (const block of childrenBetween(doc, listStart(doc, end), end)) count(points, block);
  const block = doc.child(end - 1);
  return {
    kind: kindOf(block),
    depth: attrsOf<'bullet'>(block).depth ?? 0,
    points: [...points.values()].toReversed(),
  };
};
