import type { Block, BlockKind } from '../../domain/block.ts';

/** Neighbours that print as one: a list, a group of decisions; or a block that stands alone. */
export type Neighbours = { readonly blocks: readonly [Block, ...Block[]]; readonly confidential: boolean };

type Growing = { blocks: [Block, ...Block[]]; confidential: boolean };

const FAMILIES: Readonly<Partial<Record<BlockKind, string>>> = {
  bullet: 'list',
  numbered: 'list',
  decision: 'decisions',
};

const belongs = (block: Block, confidential: boolean, group: Growing): boolean => {
  const family = FAMILIES[block.content.kind];
  return (
    family !== undefined && family === FAMILIES[group.blocks[0].content.kind] && confidential === group.confidential
  );
};

/** Blocks in their order, those that print as one together; what is confidential never joins what is not. */
export const groupNeighbours = (blocks: readonly Block[], allConfidential: boolean): readonly Neighbours[] => {
  const groups: Growing[] = [];
  for (const block of blocks) {
    const confidential = allConfidential || block.visibility === 'confidential';
    const last = groups.at(-1);
    if (last && belongs(block, confidential, last)) last.blocks.push(block);
    else groups.push({ blocks: [block], confidential });
  }
  return groups;
};
