import type { Attrs, Node } from 'prosemirror-model';

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What one side changed and the other did not; undefined when both did, in two ways. */
const mergeAttrs = (base: Attrs, ours: Attrs, theirs: Attrs): Attrs | undefined => {
  const merged: Record<string, unknown> = {};
  for (const name of Object.keys(ours)) {
    const [was, our, their] = [base[name], ours[name], theirs[name]];
    if (!isSame(our, was) && !isSame(their, was) && !isSame(our, their)) return undefined;
    merged[name] = isSame(our, was) ? their : our;
  }
  return merged;
};

/** A block that was changed on two sides, with the changes of both; undefined when both changed the same of it. */
export const mergeBlocks = (base: Node, ours: Node, theirs: Node): Node | undefined => {
  if (ours.type !== base.type || theirs.type !== base.type) return undefined;
  const attrs = mergeAttrs(base.attrs, ours.attrs, theirs.attrs);
  const isOurs = theirs.content.eq(base.content);
  if (!attrs || !(isOurs || ours.content.eq(base.content))) return undefined;
  return base.type.create(attrs, isOurs ? ours.content : theirs.content);
};
