import type { Visibility } from '../shared/domain/block.ts';
import type { Item } from '../shared/domain/item.ts';
import type { ItemId, MeetingId } from '../shared/ids.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { all, get, given, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type StoredItem = Pick<Item, 'id' | 'number' | 'title' | 'rank'> & {
  readonly parentId: ItemId | null;
  readonly visibility: Visibility | null;
};

const columns = sql`id, parent_id AS parentId, number, title, visibility, rank`;

const itemOf = ({ visibility, ...row }: StoredItem): Item => ({
  ...given(row),
  ...(visibility === null ? {} : { confidential: visibility === 'confidential' }),
});

const visibilityOf = (confidential: boolean | undefined): Visibility | undefined => {
  if (confidential === undefined) return undefined;
  return confidential ? 'confidential' : 'everyone';
};

/** The agenda of a meeting, in order. */
export const listItems = (db: ReadableDb, meetingId: MeetingId): Item[] =>
  all<StoredItem>(
    db,
    sql`SELECT ${columns} FROM items
      WHERE meeting_id = ${meetingId} AND deleted_at IS NULL ORDER BY rank, id`,
  ).map(itemOf);

/** The meeting that an item stands in, or undefined when there is no such item. */
export const meetingOfItem = (db: ReadableDb, itemId: ItemId): MeetingId | undefined =>
  get<{ meetingId: MeetingId }>(
    db,
    sql`SELECT meeting_id AS meetingId FROM items WHERE id = ${itemId} AND deleted_at IS NULL`,
  )?.meetingId;

/** All that an item's row says: what the edit log keeps of it. */
export type ItemRow = Item & { readonly meetingId: MeetingId };

/** All that an item's row says, or null when it is on no agenda. */
export const findItemRow = (db: ReadableDb, id: ItemId): ItemRow | null => {
  const row = get<StoredItem & { readonly meetingId: MeetingId }>(
    db,
    sql`SELECT meeting_id AS meetingId, ${columns} FROM items WHERE id = ${id} AND deleted_at IS NULL`,
  );
  return row ? { ...itemOf(row), meetingId: row.meetingId } : null;
};

const writeRow = (db: WritableDb, { meetingId, ...item }: ItemRow): void => {
  run(
    db,
    sql`INSERT INTO items (id, meeting_id, parent_id, number, title, visibility, rank)
      VALUES (${item.id}, ${meetingId}, ${item.parentId}, ${item.number}, ${item.title},
        ${visibilityOf(item.confidential)}, ${item.rank})
      ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id, number = excluded.number,
        title = excluded.title, visibility = excluded.visibility, rank = excluded.rank, revision = revision + 1,
        deleted_at = NULL`,
  );
};

/** Writes an item over what was there, or takes it off the agenda (null), and records the change. */
export const putItem = (db: WritableDb, id: ItemId, after: ItemRow | null): void => {
  const before = findItemRow(db, id);
  if (isSame(before, after)) return;
  if (after) writeRow(db, after);
  else run(db, sql`UPDATE items SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
  db.record({ noun: 'item', id, before, after });
};

/** Whether a word was minuted under an item: an empty line is none. */
export const hasMinutes = (db: ReadableDb, id: ItemId): boolean =>
  get(
    db,
    sql`SELECT 1 FROM blocks WHERE item_id = ${id} AND deleted_at IS NULL
      AND NOT (kind = 'paragraph' AND json_extract(content, '$.runs[0]') IS NULL) LIMIT 1`,
  ) !== undefined;
