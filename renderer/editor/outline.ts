import type { Node } from 'prosemirror-model';
import type { Due } from '../../shared/domain/block.ts';
import type { BlockId } from '../../shared/ids.ts';
import { attrsOf, idOf, isKind } from './attrs.ts';
import { decisionRanges } from './decision-ranges.ts';
import { textOfNode } from './mapping.ts';

/** A heading, for the agenda beside the text. */
export type OutlineHeading = { readonly id: BlockId; readonly level: 1 | 2; readonly text: string };
/** An action as the columns beside the text show it. */
export type OutlineAction = {
  readonly id: BlockId;
  readonly text: string;
  readonly owners: readonly string[];
  readonly due: Due | null;
};
/** What one agenda item holds, without its prose. */
export type ItemOutline = {
  readonly headings: readonly OutlineHeading[];
  readonly actions: readonly OutlineAction[];
  readonly decisions: number;
};

export const emptyOutline: ItemOutline = { headings: [], actions: [], decisions: 0 };

const headings = new WeakMap<Node, OutlineHeading>();
const actions = new WeakMap<Node, OutlineAction>();
const decisions = new WeakMap<Node, number>();

/** The same node gives the same object, so that typing in the prose changes nothing beside it. */
const once = <Value>(cache: WeakMap<Node, Value>, node: Node, make: () => Value): Value => {
  const known = cache.get(node);
  if (known !== undefined) return known;
  const value = make();
  cache.set(node, value);
  return value;
};

const headingOf = (node: Node, id: BlockId): OutlineHeading =>
  once(headings, node, () => ({ id, level: attrsOf<'heading'>(node).level, text: textOfNode(node) }));

const actionOf = (node: Node, id: BlockId): OutlineAction =>
  once(actions, node, () => {
    const { owners, due } = attrsOf<'action'>(node);
    return { id, text: textOfNode(node), owners: owners ?? [], due };
  });

/** Two outlines that show the same. */
export const sameOutline = (a: ItemOutline, b: ItemOutline): boolean =>
  a.decisions === b.decisions &&
  a.headings.length === b.headings.length &&
  a.actions.length === b.actions.length &&
  a.headings.every((heading, index) => heading === b.headings[index]) &&
  a.actions.every((action, index) => action === b.actions[index]);

export const outlineOf = (doc: Node): ItemOutline => {
  const found: { headings: OutlineHeading[]; actions: OutlineAction[]; decisions: number } = {
    headings: [],
    actions: [],
    decisions: 0,
  };
  doc.forEach((node) => {
    const id = idOf(node);
    if (id && isKind(node, 'heading')) found.headings.push(headingOf(node, id));
    else if (id && isKind(node, 'action')) found.actions.push(actionOf(node, id));
    else if (isKind(node, 'decision')) found.decisions += 1;
    else if (isKind(node, 'paragraph')) found.decisions += once(decisions, node, () => decisionRanges(node).length);
  });
  return found;
};
