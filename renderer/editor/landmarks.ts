import type { Node } from 'prosemirror-model';
import type { Landmark } from '../../shared/domain/landmark.ts';
import type { BlockId } from '../../shared/ids.ts';
import { attrsOf, kindOf } from './attrs.ts';
import { decisionRanges } from './decision-ranges.ts';
import { once } from './once.ts';

const landmarks = new WeakMap<Node, Landmark>();

const landmarkWith = (node: Node, id: BlockId): Landmark | undefined => {
  const kind = kindOf(node);
  switch (kind) {
    case 'attendanceEvent':
      return once(landmarks, node, () => ({ id, kind, fact: attrsOf<'attendanceEvent'>(node).fact }));
    case 'interest':
      return once(landmarks, node, () => ({ id, kind, fact: attrsOf<'interest'>(node).fact }));
    case 'decision':
      return once(landmarks, node, () => ({ id, kind }));
    case 'paragraph':
      return decisionRanges(node).length > 0 ? once(landmarks, node, () => ({ id, kind: 'decision' })) : undefined;
    default:
      return undefined;
  }
};

/** What a block of the document says about the room, as `landmarkOf` says it of a block of the book. */
export const landmarkOfNode = (node: Node): Landmark | undefined => {
  const { id, visibility } = attrsOf(node);
  return id === null || visibility === 'public' ? undefined : landmarkWith(node, id);
};

/** All that a document says about the room, in the order of its text. */
export const landmarksOf = (doc: Node): Landmark[] => doc.children.flatMap((node) => landmarkOfNode(node) ?? []);

/** The last landmark at or above a block, by its place in the document. */
export const landmarkAbove = (doc: Node, index: number): BlockId | undefined => {
  for (let at = Math.min(index, doc.childCount - 1); at >= 0; at -= 1) {
    const landmark = landmarkOfNode(doc.child(at));
    if (landmark) return landmark.id;
  }
  return undefined;
};
