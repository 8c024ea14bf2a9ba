import type { SaveBlocks, SavedBlock } from '../../../shared/api/blocks.ts';
import type { BlockId, ItemId } from '../../../shared/ids.ts';
import type { Known, KnownBlock, PageBlock, PageItem } from './page-block.ts';
import { assignRanks } from './ranks.ts';

/** What a row was sent as: it becomes the known state when the answer comes. A null token stands for a removal. */
export type Sent = { readonly token: object | null; readonly itemId: ItemId; readonly rank: string };
/** Rows that the host refused, by what they were then: they rest until they change. */
export type Resting = ReadonlyMap<BlockId, Sent>;

export type Changes = Pick<SaveBlocks, 'blocks' | 'removed'> & { readonly sent: ReadonlyMap<BlockId, Sent> };

export const sizeOf = (changes: Pick<Changes, 'blocks' | 'removed'>): number =>
  changes.blocks.length + changes.removed.length;

const isNew = (known: KnownBlock | undefined): boolean => known === undefined || known.removed;

const rankedItem = (item: PageItem, known: Known): { readonly block: PageBlock; readonly rank: string }[] => {
  const rows = item.blocks.filter((block) => !block.blank || !isNew(known.get(block.id)));
  const ranks = rows.map((block) => {
    const last = known.get(block.id);
    return last && !last.removed && last.itemId === item.itemId ? last.rank : undefined;
  });
  const assigned = assignRanks(ranks);
  return rows.map((block, index) => ({ block, rank: assigned[index] ?? '' }));
};

const isSame = (a: Sent | undefined, b: Sent): boolean =>
  a?.token === b.token && a.itemId === b.itemId && a.rank === b.rank;

const savedBlock = (block: PageBlock, { itemId, rank }: Sent, known: KnownBlock | undefined): SavedBlock => ({
  id: block.id,
  itemId,
  rank,
  ...(block.visibility === null ? {} : { visibility: block.visibility }),
  content: block.content(),
  baseRevision: known?.revision ?? 0,
});

type Row = { readonly block: PageBlock; readonly now: Sent };

const rowsOnPage = (items: readonly PageItem[], known: Known): Row[] =>
  items.flatMap((item) =>
    rankedItem(item, known).map(({ block, rank }) => ({
      block,
      now: { token: block.token, itemId: item.itemId, rank },
    })),
  );

/** Blocks that the book has and the page has not. */
const gone = (items: readonly PageItem[], known: Known): (readonly [BlockId, KnownBlock])[] => {
  const alive = new Set(items.flatMap((item) => item.blocks.map((block) => block.id)));
  return [...known].filter(([id, last]) => !last.removed && !alive.has(id));
};

/** How the page differs from what the book is known to have: rows to save, rows to take out. */
export const changesOf = (items: readonly PageItem[], known: Known, resting: Resting): Changes => {
  const rests = (id: BlockId, now: Sent): boolean => isSame(resting.get(id), now);
  const blocks: SavedBlock[] = [];
  const removed: Changes['removed'] = [];
  const sent = new Map<BlockId, Sent>();
  for (const { block, now } of rowsOnPage(items, known)) {
    const last = known.get(block.id);
    if ((!last?.removed && isSame(last, now)) || rests(block.id, now)) continue;
    blocks.push(savedBlock(block, now, last));
    sent.set(block.id, now);
  }
  for (const [id, { itemId, rank, revision }] of gone(items, known)) {
    const now: Sent = { token: null, itemId, rank };
    if (rests(id, now)) continue;
    removed.push({ id, baseRevision: revision });
    sent.set(id, now);
  }
  return { blocks, removed, sent };
};

/** The first `limit` rows of a change, for a host that takes no more at once or refuses one that has to be found. */
export const firstRows = (changes: Changes, limit: number): Changes => {
  if (sizeOf(changes) <= limit) return changes;
  const blocks = changes.blocks.slice(0, limit);
  const removed = changes.removed.slice(0, limit - blocks.length);
  const ids = new Set([...blocks, ...removed].map((row) => row.id));
  return { blocks, removed, sent: new Map([...changes.sent].filter(([id]) => ids.has(id))) };
};
