import type { Visibility } from '../shared/domain/block.ts';
import type { Item } from '../shared/domain/item.ts';
import { type ItemId, itemIdSchema, type MeetingId } from '../shared/ids.ts';
import { all, get, given, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type ItemRow = Pick<Item, 'id' | 'number' | 'title' | 'rank'> & {
  readonly parentId: ItemId | null;
  readonly visibility: Visibility | null;
};

const itemOf = ({ visibility, ...row }: ItemRow): Item => ({
  ...given(row),
  ...(visibility === null ? {} : { confidential: visibility === 'confidential' }),
});

const visibilityOf = (confidential: boolean | undefined): Visibility | undefined => {
  if (confidential === undefined) return undefined;
  return confidential ? 'confidential' : 'everyone';
};

/** The agenda of a meeting, in order. */
export const listItems = (db: ReadableDb, meetingId: MeetingId): Item[] =>
  all<ItemRow>(
    db,
    sql`SELECT id, parent_id AS parentId, number, title, visibility, rank FROM items
      WHERE meeting_id = ${meetingId} AND deleted_at IS NULL ORDER BY rank, id`,
  ).map(itemOf);

/** The meeting that an item stands in, or undefined when there is no such item. */
export const meetingOfItem = (db: ReadableDb, itemId: ItemId): MeetingId | undefined =>
  get<{ meetingId: MeetingId }>(
    db,
    sql`SELECT meeting_id AS meetingId FROM items WHERE id = ${itemId} AND deleted_at IS NULL`,
  )?.meetingId;

/** Puts an item on the agenda. */
export const insertItem = (db: WritableDb, meetingId: MeetingId, fields: Readonly<Omit<Item, 'id'>>): Item => {
  const item: Item = { id: itemIdSchema.parse(db.makeId()), ...fields };
  run(
    db,
    sql`INSERT INTO items (id, meeting_id, parent_id, number, title, visibility, rank)
      VALUES (${item.id}, ${meetingId}, ${item.parentId}, ${item.number}, ${item.title},
        ${visibilityOf(item.confidential)}, ${item.rank})`,
  );
  db.record({ noun: 'item', id: item.id, before: null, after: item });
  return item;
};
