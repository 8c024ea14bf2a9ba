import type { Item } from '../shared/domain/item.ts';
import type { ItemId, MeetingId } from '../shared/ids.ts';
import { itemColumns, itemOf, itemRows, type StoredItem } from './item-rows.ts';
import { putRow } from './restorer.ts';
import { all, get, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** The agenda of a meeting, in order. */
export const listItems = (db: ReadableDb, meetingId: MeetingId): Item[] =>
  all<StoredItem>(
    db,
    sql`SELECT ${itemColumns} FROM items
      WHERE meeting_id = ${meetingId} AND deleted_at IS NULL ORDER BY rank, id`,
  ).map(itemOf);

/** The meeting that an item stands in, or undefined when there is no such item. */
export const meetingOfItem = (db: ReadableDb, itemId: ItemId): MeetingId | undefined =>
  get<{ meetingId: MeetingId }>(
    db,
    sql`SELECT meeting_id AS meetingId FROM items WHERE id = ${itemId} AND deleted_at IS NULL`,
  )?.meetingId;

/**
 * Puts an item back on the agenda of its meeting that was taken off it, below the item above when that is still there.
 * Says whether there was such an item.
 */
export const reviveItem = (db: WritableDb, meetingId: MeetingId, id: ItemId): boolean => {
  const row = get<StoredItem>(
    db,
    sql`SELECT ${itemColumns} FROM items WHERE id = ${id} AND meeting_id = ${meetingId} AND deleted_at IS NOT NULL`,
  );
  if (!row) return false;
  const { parentId, ...item } = itemOf(row);
  const above = parentId === undefined || meetingOfItem(db, parentId) === undefined ? {} : { parentId };
  putRow(db, itemRows, id, { ...item, ...above, meetingId });
  return true;
};
