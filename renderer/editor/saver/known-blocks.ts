import type { SaveBlocksReply, StoredBlock } from '../../../shared/api/blocks.ts';
import type { BlockId } from '../../../shared/ids.ts';
import type { Sent } from './changes.ts';
import type { Known, KnownBlock, PageItem } from './page-block.ts';

const tokensOf = (items: readonly PageItem[]): Map<BlockId, object> =>
  new Map(items.flatMap((item) => item.blocks.map((block) => [block.id, block.token] as const)));

/** A block that stands on the page as the book has it. */
export const knownAs = (block: StoredBlock, token: object | null): KnownBlock => ({
  token,
  itemId: block.itemId,
  rank: block.rank,
  revision: block.revision,
  removed: false,
});

/** What is known when a page has just been filled from the book; blocks of an item that is not on it are not. */
export const knownFrom = (blocks: readonly StoredBlock[], items: readonly PageItem[]): Map<BlockId, KnownBlock> => {
  const tokens = tokensOf(items);
  return new Map(
    blocks.flatMap((block) => {
      const token = tokens.get(block.id);
      return token ? [[block.id, knownAs(block, token)] as const] : [];
    }),
  );
};

/** What is known once the host has answered: what was sent is what the book has. */
export const knownAfter = (
  known: Known,
  sent: ReadonlyMap<BlockId, Sent>,
  reply: SaveBlocksReply,
): Map<BlockId, KnownBlock> => {
  const next = new Map(known);
  for (const [id, { token, itemId, rank }] of sent) {
    const revision = reply.revisions[id] ?? known.get(id)?.revision ?? 0;
    next.set(id, { token, itemId, rank, revision, removed: token === null });
  }
  return next;
};
