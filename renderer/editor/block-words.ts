import type { Node } from 'prosemirror-model';
import { dueWords } from '../../shared/domain/due-words.ts';
import { attrsOf, kindOf, type NodeKind } from './attrs.ts';
import type { Badges } from './badges.ts';
import { decisionRanges } from './decision-ranges.ts';
import { kindWords } from './kind-words.ts';
import { numberAt } from './list-above.ts';

/** A block by its place, with what stands beside the documents. */
export type SpokenBlock = { readonly doc: Node; readonly index: number; readonly badges: Pick<Badges, 'get'> };

const levelWords = (depth: number | null): string => (depth ? `, level ${depth + 1}` : '');

const actionWords = (node: Node, { badges }: SpokenBlock): string => {
  const { id, owners, due } = attrsOf<'action'>(node);
  const owner = owners && owners.length > 0 ? owners.join(' and ') : 'no owner';
  const when = due === null ? 'no due date' : `due ${dueWords(due)}`;
  return ` ${badges.get(id)?.reference ?? 'without a number yet'}, ${owner}, ${when}`;
};

const decisionsIn = (node: Node): string => {
  const verbs = decisionRanges(node).map(({ verb }) => verb);
  return verbs.length === 0 ? '' : `, decision: ${verbs.join(', ')}`;
};

/** What is said behind the kind. */
const DETAILS: Readonly<Partial<Record<NodeKind, (node: Node, block: SpokenBlock) => string>>> = {
  paragraph: decisionsIn,
  heading: (node) => `, level ${attrsOf<'heading'>(node).level}`,
  bullet: (node) => levelWords(attrsOf<'bullet'>(node).depth),
  numbered: (node, { doc, index }) => ` ${numberAt(doc, index)}${levelWords(attrsOf<'numbered'>(node).depth)}`,
  decision: (node) => `, ${attrsOf<'decision'>(node).verb}`,
  action: actionWords,
};

const VISIBILITY = { everyone: '', confidential: ', confidential', public: ', only in the public version' } as const;

/** What a block is, for those who can't see its form: kind, number, owner, and who may read it. */
export const blockWords = (block: SpokenBlock): string => {
  const node = block.doc.child(block.index);
  const details = DETAILS[kindOf(node)]?.(node, block) ?? '';
  return `${kindWords(node)}${details}${VISIBILITY[attrsOf(node).visibility ?? 'everyone']}`;
};
