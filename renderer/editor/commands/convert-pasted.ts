import { closeHistory } from 'prosemirror-history';
import type { Node, Slice } from 'prosemirror-model';
import { type EditorState, Selection, type Transaction } from 'prosemirror-state';
import { type DecisionGroup, readDecisionGroup } from '../../../shared/capture/decision-group.ts';
import { readPublishedLine } from '../../../shared/capture/published-line.ts';
import { attrsOf, idOf, isKind } from '../attrs.ts';
import { childrenBetween, positionOf } from '../changed-range.ts';
import type { LineContext } from '../line-context.ts';
import { pastedLine } from '../pasted-line.ts';
import { noteConversion } from '../plugins/capture-state.ts';
import { schema } from '../schema.ts';
import type { BlockRange } from '../selected-range.ts';
import { putPublished } from './put-published.ts';

/** Whether anything among pasted blocks is read at all; words without a block of their own are one line. */
export const isMeant = ({ content }: Slice, { capture }: LineContext): boolean => {
  const isText = content.content.every((node) => node.isInline);
  const lines = isText ? [content.textBetween(0, content.size, undefined, '\n')] : content.content.map(pastedLine);
  return lines.some(
    (line, at) => readDecisionGroup(lines, capture, at) !== undefined || readPublishedLine(line, capture) !== undefined,
  );
};

/** The group as blocks: the name of the body, bullets and joins are drawn from now on. */
const decisionBlocks = (blocks: readonly Node[], { decisions }: DecisionGroup): Node[] =>
  decisions.flatMap(({ verb, text, line, start }) => {
    const block = blocks[line];
    if (!block) return [];
    const { id, visibility } = attrsOf(block);
    const words = block.content.cut(start, start + text.length);
    return [schema.node('decision', { id, visibility, verb }, words)];
  });

/** A table is nothing to go on typing in: below it comes a line. */
const putLastLine = (made: Node[]): void => {
  const last = made.at(-1);
  if (isKind(last, 'outstanding'))
    made.push(schema.node('paragraph', { id: null, visibility: attrsOf(last).visibility }));
};

/** The blocks with each group and each published line among them made what it means; nothing when there is none. */
const readBlocks = (
  blocks: readonly Node[],
  above: readonly Node[],
  context: LineContext,
): readonly Node[] | undefined => {
  const lines = blocks.map(pastedLine);
  const made = [...above];
  let isRead = false;
  for (let at = 0; at < blocks.length; ) {
    const group = readDecisionGroup(lines, context.capture, at);
    const rest = blocks.slice(at, at + (group?.lines ?? 1));
    if (group) made.push(...decisionBlocks(rest, group));
    const isPublished = !group && rest.every((block) => putPublished(made, block, context));
    if (!group && !isPublished) made.push(...rest);
    isRead ||= group !== undefined || isPublished;
    at += rest.length;
  }
  if (isRead) putLastLine(made);
  return isRead ? made : undefined;
};

/** A table right above pasted blocks, which may take rows of them. */
const tableAbove = (doc: Node, start: number): Node[] =>
  start === 0 ? [] : [doc.child(start - 1)].filter((node) => isKind(node, 'outstanding'));

/**
 * Makes what they mean of the whole groups of decisions and the published lines among pasted blocks, as a step of its
 * own; null when there is none.
 */
export const convertPasted = (
  state: EditorState,
  { start, end }: BlockRange,
  context: LineContext,
): Transaction | null => {
  const blocks = childrenBetween(state.doc, start, end);
  const above = tableAbove(state.doc, start);
  const made = readBlocks(blocks, above, context);
  const blockId = blocks.map(idOf).at(-1);
  if (!made || !blockId) return null;
  const isRowAdded = made[0] !== above[0];
  const first = isRowAdded ? start - above.length : start;
  const nodes = isRowAdded ? made : made.slice(above.length);
  const before = childrenBetween(state.doc, first, end);
  const [from, to] = [positionOf(state.doc, first), positionOf(state.doc, end)];
  const tr = closeHistory(state.tr).replaceWith(from, to, nodes);
  const next = nodes.reduce((place, node) => place + node.nodeSize, from);
  tr.setSelection(Selection.near(tr.doc.resolve(next - 1), -1));
  return noteConversion(tr, { kind: 'line', blockId, from, to: next, before, isPasted: true });
};
