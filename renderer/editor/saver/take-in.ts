import type { StoredBlock } from '../../../shared/api/blocks.ts';
import { compareBlocks } from '../../../shared/domain/block.ts';
import type { BlockId, ItemId } from '../../../shared/ids.ts';
import { knownAs } from './known-blocks.ts';
import type { Known, KnownBlock, PageBlock, PageItem } from './page-block.ts';

/** A block of an item as it shall stand: as it is, with what the book now says, or put in anew at this place. */
export type TargetRow =
  | { readonly id: BlockId; readonly how: 'keep' }
  | { readonly id: BlockId; readonly how: 'replace' | 'insert'; readonly block: StoredBlock };

/** What a page has to do to show what others saved, and what is known of the book when it has done so. */
export type TakeIn = {
  readonly targets: ReadonlyMap<ItemId, readonly TargetRow[]>;
  /** The blocks that were taken from the book; their tokens are those of the page once it has followed. */
  readonly taken: readonly StoredBlock[];
  readonly known: ReadonlyMap<BlockId, KnownBlock>;
};

const isClean = (block: PageBlock, known: KnownBlock | undefined): boolean =>
  known !== undefined && !known.removed && known.token === block.token;

const isMoved = (block: StoredBlock, known: KnownBlock): boolean =>
  block.itemId !== known.itemId || block.rank !== known.rank;

const putIn = (rows: TargetRow[], block: StoredBlock, known: Known): void => {
  const after = rows.findIndex((row) => {
    const place = row.how === 'insert' ? row.block : known.get(row.id);
    return place !== undefined && compareBlocks({ rank: place.rank, id: row.id }, block) > 0;
  });
  rows.splice(after === -1 ? rows.length : after, 0, { id: block.id, how: 'insert', block });
};

/** What to do with a block of the book, going by what is known of it and how it stands on the page. */
const verdict = (
  block: StoredBlock,
  local: PageBlock | undefined,
  last: KnownBlock | undefined,
): 'leave' | 'replace' | 'insert' => {
  const isInBook = last !== undefined && !last.removed;
  if (!local) return isInBook ? 'leave' : 'insert';
  // An empty line is no row yet: another page brought back what this one had taken out.
  if (local.blank && !isInBook) return 'insert';
  if (!last || !isClean(local, last) || last.revision === block.revision) return 'leave';
  return isMoved(block, last) ? 'insert' : 'replace';
};

/**
 * Plans how a page takes in what is in the book. Blocks with unsaved changes on this page stay as they are: when they
 * are saved, the store keeps both. Blocks of an item that the page has not heard of yet stay unknown: known and not on
 * the page would mean that they were taken out here.
 */
export const planTakeIn = (items: readonly PageItem[], known: Known, listed: readonly StoredBlock[]): TakeIn => {
  const shown = new Set(items.map(({ itemId }) => itemId));
  const stored = listed.filter(({ itemId }) => shown.has(itemId));
  const local = new Map(items.flatMap((item) => item.blocks.map((block) => [block.id, block] as const)));
  const inBook = new Map(stored.map((block) => [block.id, block]));
  const verdicts = new Map(
    stored.map((block) => [block.id, verdict(block, local.get(block.id), known.get(block.id))] as const),
  );
  const isGone = (block: PageBlock): boolean => !inBook.has(block.id) && isClean(block, known.get(block.id));

  const targets = new Map<ItemId, TargetRow[]>();
  for (const item of items) {
    const stay = item.blocks.filter((block) => verdicts.get(block.id) !== 'insert' && !isGone(block));
    targets.set(
      item.itemId,
      stay.map(({ id }): TargetRow => {
        const block = inBook.get(id);
        return block && verdicts.get(id) === 'replace' ? { id, how: 'replace', block } : { id, how: 'keep' };
      }),
    );
  }
  const taken = stored.filter((block) => verdicts.get(block.id) !== 'leave');
  for (const block of taken) {
    const rows = targets.get(block.itemId);
    if (rows && verdicts.get(block.id) === 'insert') putIn(rows, block, known);
  }
  return { targets, taken, known: knownOnceTaken(known, taken, inBook, local) };
};

const knownOnceTaken = (
  known: Known,
  taken: readonly StoredBlock[],
  inBook: ReadonlyMap<BlockId, StoredBlock>,
  local: ReadonlyMap<BlockId, PageBlock>,
): Map<BlockId, KnownBlock> => {
  const next = new Map(known);
  for (const block of taken) next.set(block.id, knownAs(block, null));
  for (const [id, last] of known) {
    const block = local.get(id);
    if (!inBook.has(id) && (!block || isClean(block, last))) next.set(id, { ...last, token: null, removed: true });
  }
  return next;
};
