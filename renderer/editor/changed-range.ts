import type { Node } from 'prosemirror-model';

/** The blocks in which two documents differ, as places among their children; `end` is not in it. */
export type ChangedRange = { readonly start: number; readonly endBefore: number; readonly endAfter: number };

/** Compares by identity, so that plain typing costs a comparison for each block and nothing more. */
const compare = (before: Node, after: Node): ChangedRange | undefined => {
  const [old, now] = [before.children, after.children];
  let start = 0;
  let endBefore = old.length;
  let endAfter = now.length;
  while (start < endBefore && start < endAfter && old[start] === now[start]) start += 1;
  while (endBefore > start && endAfter > start && old[endBefore - 1] === now[endAfter - 1]) {
    endBefore -= 1;
    endAfter -= 1;
  }
  return start === endBefore && start === endAfter ? undefined : { start, endBefore, endAfter };
};

type Compared = { readonly before: Node; readonly after: Node; readonly range: ChangedRange | undefined };

/** Only the last pair: one that is kept by its documents would keep all documents before it. */
let last: Compared | undefined;

/** Where two documents differ. All that follows a change asks for the same two: they are compared once. */
export const changedRange = (before: Node, after: Node): ChangedRange | undefined => {
  if (before === after) return undefined;
  if (last?.before !== before || last.after !== after) last = { before, after, range: compare(before, after) };
  return last.range;
};

/** Some of the blocks of a document. */
export const childrenBetween = (doc: Node, start: number, end: number): Node[] => {
  const children: Node[] = [];
  for (let index = start; index < end; index += 1) children.push(doc.child(index));
  return children;
};

/** Where each block of a document begins. */
export const positionOf = (doc: Node, index: number): number => {
  let position = 0;
  for (let before = 0; before < index; before += 1) position += doc.child(before).nodeSize;
  return position;
};

/** The place of the block with this id among its neighbours, or -1. */
export const indexOfBlock = (doc: Node, id: string): number => {
  for (let index = 0; index < doc.childCount; index += 1) if (doc.child(index).attrs['id'] === id) return index;
  return -1;
};
