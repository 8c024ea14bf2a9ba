import type { Block } from '../../domain/block.ts';
import type { ItemRecord } from '../../domain/meeting-record.ts';
import type { BlockId } from '../../ids.ts';
import { confidentialItemIds } from './visibility.ts';

/** Stands in place of the title of a confidential item: a title can say too much. */
export const CLOSED_TITLE = 'Confidential item';
const ITEM_POINTER = 'This item can be found in the confidential minutes.';
const POINTER = 'Further details can be found in the confidential minutes.';
/** Stands in place of the words of a confidential action. */
export const WITHHELD = 'confidential';

/** What the public gets of a block: its words, words that stand in for others, or none of its words. */
type Reading = 'open' | 'standIn' | 'withheld';

type Read = { readonly block: Block; readonly reading: Reading };

const readingOf = ({ visibility }: Block, isConfidentialItem: boolean): Reading => {
  if (visibility === 'public') return 'standIn';
  return isConfidentialItem || visibility === 'confidential' ? 'withheld' : 'open';
};

/** Blocks in their order; what is withheld is together with its neighbours and with what stands in for them. */
const stretchesOf = (blocks: readonly Read[]): Read[][] => {
  const stretches: Read[][] = [];
  for (const read of blocks) {
    const last = stretches.at(-1);
    if (last?.[0] && last[0].reading !== 'open' && read.reading !== 'open') last.push(read);
    else stretches.push([read]);
  }
  return stretches;
};

/** A block with its words and no more: who may read it is of no concern to who may. */
const opened = ({ id, itemId, rank, content }: Block): Block => ({ id, itemId, rank, content });

const pointing = ({ id, itemId, rank }: Block, text: string): Block => ({
  id,
  itemId,
  rank,
  content: { kind: 'paragraph', runs: [{ text }] },
});

const withheldAction = ({ id, itemId, rank }: Block): Block => ({
  id,
  itemId,
  rank,
  content: { kind: 'action', due: { none: true }, runs: [{ text: WITHHELD }] },
});

/** What the public reads of a stretch: what was written for it, else one sentence; and of every action that it is there. */
const openStretch = (stretch: readonly Read[], pointer: string): Block[] => {
  let isSaid = stretch.some(({ reading }) => reading === 'standIn');
  return stretch.flatMap(({ block, reading }) => {
    if (reading !== 'withheld') return [opened(block)];
    if (block.content.kind === 'action') return [withheldAction(block)];
    if (isSaid) return [];
    isSaid = true;
    return [pointing(block, pointer)];
  });
};

/**
 * The stretches without the sentences whose words were opened since: nothing is withheld where they stand, and what stands
 * beside them, or the whole item, says outright that it is for everyone. One that stands alone from the beginning stays:
 * its words may never have been in this book.
 */
const withoutSpent = (stretches: readonly Read[][], isOpenedItem: boolean): Read[][] => {
  const isOpened = (read: Read | undefined): boolean =>
    read?.reading === 'open' && read.block.visibility === 'everyone';
  return stretches.filter((stretch, at) => {
    if (!stretch.every(({ reading }) => reading === 'standIn')) return true;
    return !(isOpenedItem || isOpened(stretches[at - 1]?.at(-1)) || isOpened(stretches[at + 1]?.[0]));
  });
};

type ItemSeen = Pick<ItemRecord, 'blocks' | 'confidential'>;

const openBlocks = ({ blocks, confidential }: ItemSeen, isConfidentialItem: boolean): Block[] => {
  const read = blocks
    .filter(({ content }) => content.kind !== 'privateNote')
    .map((block): Read => ({ block, reading: readingOf(block, isConfidentialItem) }));
  const pointer = isConfidentialItem ? ITEM_POINTER : POINTER;
  const stretches = stretchesOf(read);
  const left = isConfidentialItem ? stretches : withoutSpent(stretches, confidential === false);
  return left.flatMap((stretch) => openStretch(stretch, pointer));
};

/** Its number and its place stay; a title can say too much. */
const closedItem = ({ id, parentId, number, rank, blocks }: ItemRecord): ItemRecord => ({
  id,
  ...(parentId && { parentId }),
  number,
  title: CLOSED_TITLE,
  rank,
  blocks: openBlocks({ blocks }, true),
});

const openItem = ({ id, parentId, number, title, rank, confidential, blocks, ...plan }: ItemRecord): ItemRecord => {
  const { purpose, presenter, plannedMinutes, treatment, mergedInto, late } = plan;
  return {
    id,
    ...(parentId && { parentId }),
    number,
    title,
    rank,
    ...(purpose !== undefined && { purpose }),
    ...(presenter !== undefined && { presenter }),
    ...(plannedMinutes !== undefined && { plannedMinutes }),
    ...(treatment && { treatment }),
    ...(mergedInto && { mergedInto }),
    ...(late && { late }),
    blocks: openBlocks({ blocks, ...(confidential !== undefined && { confidential }) }, false),
  };
};

export type PublicItems = { readonly items: ItemRecord[]; readonly withheld: ReadonlySet<BlockId> };

/** The items as the public reads them, and the actions of which it reads the reference alone. */
export const publicItems = (items: readonly ItemRecord[]): PublicItems => {
  const confidential = confidentialItemIds(items);
  const withheld = items.flatMap(({ id, blocks }) =>
    blocks
      .filter((block) => block.content.kind === 'action' && readingOf(block, confidential.has(id)) === 'withheld')
      .map((block) => block.id),
  );
  return {
    items: items.map((item) => (confidential.has(item.id) ? closedItem(item) : openItem(item))),
    withheld: new Set(withheld),
  };
};
