import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { isKind, itemOf } from '../attrs.ts';
import { changedRange, childrenBetween, positionOf } from '../changed-range.ts';
import { type DecisionRange, decisionIdsIn, decisionRanges } from '../decision-ranges.ts';
import type { IdRegistry } from '../id-registry.ts';
import { schema } from '../schema.ts';

const markType = schema.marks['decisionWords'];

/** Marked words are a decision for as long as they begin with its verb. */
const beginsWithVerb = ({ text, verb }: DecisionRange): boolean =>
  text.startsWith(verb) && text.length > verb.length && !/^[\p{L}\p{N}]/u.test(text.slice(verb.length));

const countIds = (doc: Node): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const id of decisionIdsIn(doc)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/** Tells of each id, as it comes up, whether another decision has it; going from the end, the first one keeps it. */
const takenIds = (before: Node, after: Node, registry: IdRegistry): ((id: string) => boolean) => {
  const old = countIds(before);
  const now = countIds(after);
  return (id) => {
    const left = now.get(id) ?? 0;
    now.set(id, left - 1);
    // An id that stood in this item before can't stand in another one.
    return left > 1 || (!old.has(id) && registry.isAliveOutside(id, itemOf(after)));
  };
};

type Place = { readonly block: Node; readonly from: number; readonly range: DecisionRange };

/** The marked words in the changed blocks, from the end. */
const changedRanges = (before: Node, after: Node): Place[] => {
  const changed = changedRange(before, after);
  if (!changed) return [];
  return childrenBetween(after, changed.start, changed.endAfter)
    .flatMap((block, index) => {
      const start = positionOf(after, changed.start + index) + 1;
      return decisionRanges(block).map((range) => ({ block, from: start + range.start, range }));
    })
    .toReversed();
};

const tidy = (before: Node, { doc, tr }: EditorState, registry: IdRegistry): Transaction => {
  const places = changedRanges(before, doc);
  if (!markType || places.length === 0) return tr;
  const isTaken = takenIds(before, doc, registry);
  for (const { block, from, range } of places) {
    const to = from + range.end - range.start;
    const isCopy = range.id === null || isTaken(range.id);
    if (!isKind(block, 'paragraph') || !beginsWithVerb(range)) tr.removeMark(from, to, markType);
    else if (isCopy) tr.addMark(from, to, markType.create({ id: registry.makeDecisionId(), verb: range.verb }));
  }
  return tr;
};

/** Ids of decisions said inside paragraphs: a copy gets a new one, and words that no longer decide lose their mark. */
export const decisionMarksPlugin = (registry: IdRegistry): Plugin =>
  new Plugin({
    appendTransaction: (_trs, before, after) => {
      const tr = tidy(before.doc, after, registry);
      return tr.docChanged ? tr : null;
    },
  });
