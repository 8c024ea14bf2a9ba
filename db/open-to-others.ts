import { itemsForOthers } from '../shared/domain/items-for-others.ts';
import type { BlockId, MeetingId } from '../shared/ids.ts';
import { confidentialItemIds } from '../shared/minutes-document/build/visibility.ts';
import { alwaysOpen } from './always-open.ts';
import { findBlock } from './blocks.ts';
import { listItems } from './items.ts';
import { overtakenItems } from './overtaken.ts';
import type { ReadableDb } from './types.ts';

/** The items of a meeting that others must not see as things are now. */
const shutItems = (db: ReadableDb, meetingId: MeetingId): ReadonlySet<string> => {
  const overtaken = overtakenItems(db, meetingId).map(({ itemId }) => itemId);
  return confidentialItemIds(itemsForOthers(listItems(db, meetingId), overtaken));
};

/**
 * Says of blocks, as it is asked, whether others may see all that they have been: anybody might read them in every version
 * there is, and their item does not tell of what is confidential by now.
 */
export const openToOthers = (db: ReadableDb): ((id: BlockId) => boolean) => {
  const isAlwaysOpen = alwaysOpen(db);
  const known = new Map<MeetingId, ReadonlySet<string>>();
  const shutIn = (meetingId: MeetingId): ReadonlySet<string> => {
    const shut = known.get(meetingId) ?? shutItems(db, meetingId);
    known.set(meetingId, shut);
    return shut;
  };
  return (id) => {
    const block = findBlock(db, id);
    return block !== undefined && isAlwaysOpen(id) && !shutIn(block.meetingId).has(block.itemId);
  };
};
