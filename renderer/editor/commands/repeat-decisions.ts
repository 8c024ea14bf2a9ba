import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import type { Visibility } from '../../../shared/domain/block.ts';
import { attrsOf, isKind } from '../attrs.ts';
import { insertAt } from './insert-blocks.ts';

/** The last group of decisions before a place among the blocks of a document. */
export const lastDecisions = (doc: Node, before: number = doc.childCount): Node[] => {
  let end = before;
  while (end > 0 && !isKind(doc.child(end - 1), 'decision')) end -= 1;
  let start = end;
  while (start > 0 && isKind(doc.child(start - 1), 'decision')) start -= 1;
  return doc.content.content.slice(start, end);
};

/** The same words as decisions of their own: among what is confidential they are so too, and what is so stays it. */
const copyOf = (decision: Node, around: Visibility | null): Node => {
  const isConfidential = [around, attrsOf(decision).visibility].includes('confidential');
  const visibility = isConfidential ? 'confidential' : around;
  return decision.type.create({ ...decision.attrs, id: null, visibility }, decision.content);
};

/**
 * The last group of decisions once more, at the caret: what is decided of one matter is often decided of the next.
 * `elsewhere` has the last ones of the items before.
 */
export const repeatDecisions =
  (elsewhere: () => readonly Node[]): Command =>
  (state, dispatch) => {
    const index = state.selection.$from.index(0);
    const current = state.doc.child(index);
    const own = lastDecisions(state.doc, isKind(current, 'decision') ? index + 1 : index);
    const group = own.length > 0 ? own : elsewhere();
    if (group.length === 0) return false;
    if (!dispatch) return true;
    const copies = group.map((decision) => copyOf(decision, attrsOf(current).visibility));
    dispatch(insertAt(state, index, copies));
    return true;
  };
