import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type EditorState, Selection, type Transaction } from 'prosemirror-state';
import { type DecisionGroup, readDecisionGroup } from '../../../shared/capture/decision-group.ts';
import { attrsOf, idOf, kindOf } from '../attrs.ts';
import { childrenBetween, positionOf } from '../changed-range.ts';
import type { LineContext } from '../line-context.ts';
import { textOfNode } from '../mapping.ts';
import { noteConversion } from '../plugins/capture-state.ts';
import { schema } from '../schema.ts';
import type { BlockRange } from '../selected-range.ts';

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'bullet', 'numbered']);

/** Stands for a block that is no line of text: no group goes on over it. */
const NO_LINE = '\ufffc';

/** What a block says as a line of a group. */
export const groupLine = (block: Node): string => (PROSE.has(kindOf(block)) ? textOfNode(block) : NO_LINE);

/** The group as blocks: the name of the body, bullets and joins are drawn from now on. */
const decisionBlocks = (blocks: readonly Node[], { decisions }: DecisionGroup): Node[] =>
  decisions.flatMap(({ verb, text, line, start }) => {
    const block = blocks[line];
    if (!block) return [];
    const { id, visibility } = attrsOf(block);
    const words = block.content.cut(start, start + text.length);
    return [schema.node('decision', { id, visibility, verb }, words)];
  });

/** The blocks with each whole group among them made decisions; nothing when there is none. */
const withGroups = (blocks: readonly Node[], context: LineContext): Node[] | undefined => {
  const lines = blocks.map(groupLine);
  const made: Node[] = [];
  for (let at = 0; at < blocks.length; ) {
    const group = readDecisionGroup(lines, context.capture, at);
    const end = at + (group?.lines ?? 1);
    made.push(...(group ? decisionBlocks(blocks.slice(at, end), group) : blocks.slice(at, end)));
    at = end;
  }
  return made.length < blocks.length ? made : undefined;
};

/** Makes decisions of the whole groups among pasted blocks, as a step of its own; null when there is none. */
export const convertPasted = (
  state: EditorState,
  { start, end }: BlockRange,
  context: LineContext,
): Transaction | null => {
  const before = childrenBetween(state.doc, start, end);
  const made = withGroups(before, context);
  const blockId = made?.map(idOf).at(-1);
  if (!made || !blockId) return null;
  const from = positionOf(state.doc, start);
  const to = positionOf(state.doc, end);
  const tr = closeHistory(state.tr).replaceWith(from, to, made);
  const next = made.reduce((place, node) => place + node.nodeSize, from);
  tr.setSelection(Selection.near(tr.doc.resolve(next - 1), -1));
  return noteConversion(tr, { kind: 'line', blockId, from, to: next, before, isPasted: true });
};
