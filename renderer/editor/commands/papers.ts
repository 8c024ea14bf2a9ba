import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import type { BlockContent } from '../../../shared/domain/block.ts';
import { attrsOf, isKind } from '../attrs.ts';
import { textOfNode } from '../mapping.ts';
import { insertBlocks } from './insert-blocks.ts';

/** What a block says, to be found again. */
const saidBy = (block: Node): string => {
  const verb = isKind(block, 'decision') ? `${attrsOf<'decision'>(block).verb} ` : '';
  return `${verb}${textOfNode(block)}`.trim();
};

const saidIn = ({ content }: Node): string[] => content.content.filter((block) => block.isTextblock).map(saidBy);

const textOf = (content: BlockContent): string => {
  const words = 'runs' in content ? content.runs.map(({ text }) => text).join('') : '';
  return (content.kind === 'decision' ? `${content.verb} ${words}` : words).trim();
};

/** Puts the opening sentence of the first paper at the caret that the text of the item does not hold yet. */
export const openPaper =
  (openings: readonly string[]): Command =>
  (state, dispatch) => {
    const said = saidIn(state.doc);
    const next = openings.find((opening) => !said.some((text) => text.includes(opening)));
    return next !== undefined && insertBlocks([{ kind: 'paragraph', runs: [{ text: next }] }])(state, dispatch);
  };

/** Puts what the first paper recommends at the caret that has anything which the text does not hold yet: all of it. */
export const followPaper =
  (papers: readonly (readonly BlockContent[])[]): Command =>
  (state, dispatch) => {
    const said = new Set(saidIn(state.doc));
    const next = papers.find((contents) => contents.some((content) => !said.has(textOf(content))));
    return next !== undefined && insertBlocks(next)(state, dispatch);
  };
