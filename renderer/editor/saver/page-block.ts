import type { BlockContent, Visibility } from '../../../shared/domain/block.ts';
import type { BlockId, ItemId } from '../../../shared/ids.ts';

/** A block as it stands on the page now. `token` is the same object for as long as nothing in the block changes. */
export type PageBlock = {
  readonly id: BlockId;
  readonly token: object;
  readonly visibility: Visibility | null;
  /** An empty paragraph, there to be typed in: it becomes a row with its first word. */
  readonly blank: boolean;
  content(): BlockContent;
};

/** The text of one agenda item, in order. */
export type PageItem = { readonly itemId: ItemId; readonly blocks: readonly PageBlock[] };

/** A block as the book is known to have it. */
export type KnownBlock = {
  /** What stood on the page when it was saved; null where the page has something else. */
  readonly token: object | null;
  readonly itemId: ItemId;
  readonly rank: string;
  readonly revision: number;
  /** Taken out of the minutes; kept here so that bringing it back builds on the right revision. */
  readonly removed: boolean;
};
export type Known = ReadonlyMap<BlockId, KnownBlock>;
