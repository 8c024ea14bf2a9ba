import type { Node } from 'prosemirror-model';
import type { Due, Fact, FactKind, PointStyle, Visibility } from '../../shared/domain/block.ts';
import type { BlockId, DecisionId, ItemId } from '../../shared/ids.ts';

/** What a block of the document carries beside its text. An id is null from the split or paste that makes the block to the end of its transaction. */
export type BlockAttrs = { readonly id: BlockId | null; readonly visibility: Visibility | null };
export type ListAttrs = BlockAttrs & { readonly depth: number | null };
export type NumberedAttrs = ListAttrs & { readonly style: PointStyle | null };
export type HeadingAttrs = BlockAttrs & { readonly level: 1 | 2 };
export type DecisionAttrs = BlockAttrs & { readonly verb: string };
export type ActionAttrs = BlockAttrs & { readonly owners: readonly string[] | null; readonly due: Due | null };
export type OutstandingRow = { readonly references: readonly string[]; readonly update: string };

/** A block that states a fact has it whole, as one attribute. */
export type FactAttrs<Kind extends FactKind> = BlockAttrs & { readonly fact: Readonly<Fact<Kind>> };

/** The attributes of each kind of block. */
export type AttrsByKind = {
  readonly paragraph: BlockAttrs;
  readonly heading: HeadingAttrs;
  readonly bullet: ListAttrs;
  readonly numbered: NumberedAttrs;
  readonly decision: DecisionAttrs;
  readonly action: ActionAttrs;
  readonly postMeetingNote: BlockAttrs;
  readonly privateNote: BlockAttrs;
  readonly attendanceEvent: FactAttrs<'attendanceEvent'>;
  readonly interest: FactAttrs<'interest'>;
  readonly vote: FactAttrs<'vote'>;
  readonly table: BlockAttrs;
  readonly outstanding: BlockAttrs;
};
export type NodeKind = keyof AttrsByKind;

const KINDS = new Set<string>([
  'paragraph',
  'heading',
  'bullet',
  'numbered',
  'decision',
  'action',
  'postMeetingNote',
  'privateNote',
  'attendanceEvent',
  'interest',
  'vote',
  'table',
  'outstanding',
] satisfies NodeKind[]);

const isKindName = (name: string): name is NodeKind => KINDS.has(name);

/** The kind of a block. Throws for a document or a piece of text, which is a fault of the caller. */
export const kindOf = (node: Node): NodeKind => {
  const { name } = node.type;
  if (isKindName(name)) return name;
  throw new Error(`A node '${name}' is no block`);
};

/** A mark over words that are a decision where they stand. */
export type DecisionMarkAttrs = { readonly id: DecisionId | null; readonly verb: string };

/** Whether a node is a block of this kind. */
export const isKind = (node: Node | null | undefined, kind: NodeKind): node is Node => node?.type.name === kind;

/** The attributes of a block. The engine keeps them untyped; this is where they get their types back. */
export const attrsOf = <Kind extends NodeKind = 'paragraph'>(node: Node): AttrsByKind[Kind] =>
  node.attrs as AttrsByKind[Kind];

export const idOf = (node: Node): BlockId | null => attrsOf(node).id;

/** The agenda item that a document is the text of. */
export const itemOf = (doc: Node): ItemId => (doc.attrs as { readonly itemId: ItemId }).itemId;

/** The decision marks on a piece of text. */
export const decisionMarkOf = (node: Node): DecisionMarkAttrs | undefined => {
  const mark = node.marks.find((candidate) => candidate.type.name === 'decisionWords');
  return mark && (mark.attrs as DecisionMarkAttrs);
};
