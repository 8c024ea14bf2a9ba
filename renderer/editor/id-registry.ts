import type { BlockId, DecisionId, ItemId } from '../../shared/ids.ts';

/** What a document has to know of the ids in the other items of its meeting. */
export type IdRegistry = {
  makeBlockId(): BlockId;
  makeDecisionId(): DecisionId;
  /** Whether this page has met the id in this meeting: an id from elsewhere is never taken over. */
  isKnown(id: string): boolean;
  /** Whether the block or the decision stands in another item. */
  isAliveOutside(id: string, itemId: ItemId): boolean;
};
