import type { Node } from 'prosemirror-model';
import type { BlockId } from '../../shared/ids.ts';
import { attrsOf, isKind, kindOf } from './attrs.ts';
import { indexOfBlock } from './changed-range.ts';
import { kindWords } from './kind-words.ts';
import { textOfNode } from './mapping.ts';
import type { Conversion } from './plugins/capture-state.ts';
import { outstandingRows } from './table-rows.ts';

const ownersOf = (node: Node): string => attrsOf<'action'>(node).owners?.join(' and ') ?? 'no owner yet';

const blockWords = (node: Node): string => {
  switch (kindOf(node)) {
    case 'paragraph':
      return textOfNode(node);
    case 'decision':
      return `Decision: ${attrsOf<'decision'>(node).verb}`;
    case 'action':
      return `Action, ${ownersOf(node)}`;
    case 'attendanceEvent':
    case 'interest':
    case 'vote':
      return `${kindWords(node)}: ${textOfNode(node)}`;
    case 'outstanding':
      return `Actions outstanding: ${outstandingRows(node).at(-1)?.references.join(', ') ?? ''}`;
    default:
      return kindWords(node);
  }
};

const wordsOfBlock = (doc: Node, id: BlockId): string | undefined => {
  const index = indexOfBlock(doc, id);
  return index === -1 ? undefined : blockWords(doc.child(index));
};

/** What became of a line, without the empty line below it. */
const wordsOfLine = (doc: Node, made: Extract<Conversion, { kind: 'line' }>): string | undefined => {
  const { from, to, before, isPasted } = made;
  const nodes: Node[] = [];
  doc.nodesBetween(from, to, (node) => {
    nodes.push(node);
    return false;
  });
  const isTrimmed = before.length === 1 && isKind(before[0], 'decision');
  const words = (isPasted ? nodes : nodes.slice(0, -1)).map(blockWords).filter((words) => words !== '');
  return isTrimmed || words.length === 0 ? undefined : words.join(' ');
};

/** What a conversion is to be called for those who can't see it; undefined where there is nothing to say. */
export const conversionWords = (made: Conversion, doc: Node): string | undefined => {
  if (made.kind === 'line') return made.isPlain ? undefined : wordsOfLine(doc, made);
  if (made.kind === 'clauses') return `Decision marked: ${made.texts.join('; ')}`;
  if (made.kind === 'word') return /\p{L}/u.test(made.made) ? `${made.typed} corrected to ${made.made}` : undefined;
  return wordsOfBlock(doc, made.blockId);
};
