import type { BlockId, ItemId } from '../../../shared/ids.ts';

/** The address of the live screen of a meeting, or of a block on it. */
export const liveAddress = (meetingId: string, itemId?: ItemId, blockId?: BlockId): string =>
  ['#/meetings', meetingId, 'live', itemId, blockId].filter((part) => part !== undefined).join('/');
