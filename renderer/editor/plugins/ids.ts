import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import { type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import type { BlockId, DecisionId } from '../../../shared/ids.ts';
import { idOf, itemOf } from '../attrs.ts';
import { type ChangedRange, changedRange, childrenBetween, positionOf } from '../changed-range.ts';
import { decisionIdsIn } from '../decision-ranges.ts';
import type { IdRegistry } from '../id-registry.ts';
import { schema } from '../schema.ts';

/*
 * An id belongs to one block of the meeting. A copy gets a new one; what was cut keeps its own when it is pasted, so
 * that an action keeps its number. A split leaves the id with its first half.
 */

const sameIds = (before: Node, after: Node, { start, endBefore, endAfter }: ChangedRange): boolean => {
  if (endBefore !== endAfter) return false;
  for (let index = start; index < endAfter; index += 1) {
    const id = idOf(after.child(index));
    if (id === null || id !== idOf(before.child(index))) return false;
  }
  return true;
};

const blocksById = (doc: Node): Map<BlockId, Node> => {
  const blocks = new Map<BlockId, Node>();
  doc.forEach((block) => {
    const id = idOf(block);
    if (id) blocks.set(id, block);
  });
  return blocks;
};

/** Of several blocks with one id, the one keeps it that says what the id said before, else the first. */
const keeperOf = (claimants: readonly Node[], old: Node | undefined): Node | undefined =>
  claimants.find((block) => old && block.type === old.type && block.content.eq(old.content)) ?? claimants[0];

/** The blocks in the changed range that have to get a new id, by their place. */
const toRename = (before: Node, after: Node, range: ChangedRange, registry: IdRegistry): number[] => {
  const old = blocksById(before);
  const untouched = new Set(
    [...childrenBetween(after, 0, range.start), ...childrenBetween(after, range.endAfter, after.childCount)].map(idOf),
  );
  const changed = childrenBetween(after, range.start, range.endAfter);
  const claimants = Map.groupBy(changed, idOf);
  const keeps = (block: Node): boolean => {
    const id = idOf(block);
    if (id === null || untouched.has(id)) return false;
    if (!old.has(id) && registry.isAliveOutside(id, itemOf(after))) return false;
    return keeperOf(claimants.get(id) ?? [], old.get(id)) === block;
  };
  return changed.flatMap((block, index) => (keeps(block) ? [] : [range.start + index]));
};

/** Whether whole blocks are selected: cutting them leaves an empty shell of the first. */
const selectsWholeBlocks = ({ selection }: EditorState): boolean => {
  if (!(selection instanceof TextSelection) || selection.empty) return false;
  const { $from, $to } = selection;
  return $from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size;
};

/** What was cut takes its id along; the empty block that it leaves is a paragraph of its own. */
const freeShell = (trs: readonly Transaction[], before: EditorState, after: EditorState, registry: IdRegistry) => {
  if (!trs.some((tr) => tr.getMeta('uiEvent') === 'cut') || !selectsWholeBlocks(before)) return null;
  const { $from } = after.selection;
  if ($from.depth !== 1 || $from.parent.content.size > 0) return null;
  return after.tr.setNodeMarkup($from.before(), schema.nodes['paragraph'], {
    id: registry.makeBlockId(),
    visibility: $from.parent.attrs['visibility'],
  });
};

const freshIds = (before: EditorState, after: EditorState, registry: IdRegistry): Transaction | null => {
  const range = changedRange(before.doc, after.doc);
  if (!range || sameIds(before.doc, after.doc, range)) return null;
  const places = toRename(before.doc, after.doc, range, registry);
  if (places.length === 0) return null;
  const tr = after.tr;
  for (const place of places) tr.setNodeAttribute(positionOf(after.doc, place), 'id', registry.makeBlockId());
  return tr;
};

/** Which id a pasted block or decision goes by. */
type Rename = {
  block(id: BlockId | null): BlockId;
  decision(id: DecisionId | null): DecisionId;
};

const renameMark = (mark: Mark, rename: Rename): Mark =>
  mark.type.name === 'decisionWords'
    ? mark.type.create({ ...mark.attrs, id: rename.decision(mark.attrs['id']) })
    : mark;

const renamed = (node: Node, rename: Rename): Node => {
  if (node.isInline) return node.mark(node.marks.map((mark) => renameMark(mark, rename)));
  // A table is one block: its rows and cells have no ids.
  if (!('id' in node.attrs)) return node;
  const content = Fragment.from(node.content.content.map((child) => renamed(child, rename)));
  return node.type.create({ ...node.attrs, id: rename.block(idOf(node)) }, content, node.marks);
};

/** What was cut keeps its ids; all else gets new ones at once, so that a long paste is one step. */
const pastedWithIds = (slice: Slice, doc: Node, registry: IdRegistry): Slice => {
  const alive = new Set<string>([...blocksById(doc).keys(), ...decisionIdsIn(doc)]);
  const isFree = (id: string): boolean =>
    !alive.has(id) && registry.isKnown(id) && !registry.isAliveOutside(id, itemOf(doc));
  // The words of one decision may be several pieces of text: they stay one decision.
  const decisions = new Map<DecisionId, DecisionId>();
  const rename: Rename = {
    block: (id) => (id && isFree(id) ? id : registry.makeBlockId()),
    decision: (id) => {
      if (id === null) return registry.makeDecisionId();
      const next = decisions.get(id) ?? (isFree(id) ? id : registry.makeDecisionId());
      decisions.set(id, next);
      return next;
    },
  };
  const nodes = slice.content.content.map((node) => renamed(node, rename));
  return new Slice(Fragment.from(nodes), slice.openStart, slice.openEnd);
};

export const idsPlugin = (registry: IdRegistry): Plugin =>
  new Plugin({
    props: {
      transformPasted: (slice, view) =>
        // What is dragged within the text is moved, not copied.
        view.dragging?.move ? slice : pastedWithIds(slice, view.state.doc, registry),
    },
    appendTransaction: (trs, before, after) =>
      freeShell(trs, before, after, registry) ?? freshIds(before, after, registry),
  });
