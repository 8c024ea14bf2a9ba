import type { z } from 'zod';
import type { Visibility } from '../shared/domain/block.ts';
import { type Item, itemSchema } from '../shared/domain/item.ts';
import { type MeetingId, meetingIdSchema } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import type { Rows } from './restorer.ts';
import { get, given, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** An item with the meeting on whose agenda it is: all that its row says. */
const itemRowSchema = itemSchema.extend({ meetingId: meetingIdSchema });
export type ItemRow = z.infer<typeof itemRowSchema>;

type Optional = 'parentId' | 'purpose' | 'presenter' | 'plannedMinutes' | 'treatment' | 'mergedInto';
/** An item as its columns say it. */
export type StoredItem = Nullable<Omit<Item, 'confidential' | 'late'>, Optional> & {
  readonly visibility: Visibility | null;
  readonly late: number | null;
};

const visibilityOf = (confidential: boolean | undefined): Visibility | undefined => {
  if (confidential === undefined) return undefined;
  return confidential ? 'confidential' : 'everyone';
};

/** An item from its columns. */
export const itemOf = <Row extends StoredItem>({ visibility, late, ...row }: Row) => ({
  ...given(row),
  ...(visibility === null ? {} : { confidential: visibility === 'confidential' }),
  ...(late === 1 ? { late: true as const } : {}),
});

/** The columns that say an item. */
export const itemColumns = sql`id, parent_id AS parentId, number, title, visibility, rank, purpose, presenter,
  planned_minutes AS plannedMinutes, treatment, merged_into AS mergedInto, late`;

const read = (db: ReadableDb, id: string): ItemRow | null => {
  const row = get<StoredItem & Pick<ItemRow, 'meetingId'>>(
    db,
    sql`SELECT meeting_id AS meetingId, ${itemColumns} FROM items WHERE id = ${id} AND deleted_at IS NULL`,
  );
  return row ? { ...itemOf(row), meetingId: row.meetingId } : null;
};

const write = (db: WritableDb, item: ItemRow): void => {
  run(
    db,
    sql`INSERT INTO items (id, meeting_id, parent_id, number, title, visibility, rank, purpose, presenter,
        planned_minutes, treatment, merged_into, late)
      VALUES (${item.id}, ${item.meetingId}, ${item.parentId}, ${item.number}, ${item.title},
        ${visibilityOf(item.confidential)}, ${item.rank}, ${item.purpose}, ${item.presenter}, ${item.plannedMinutes},
        ${item.treatment}, ${item.mergedInto}, ${item.late ? 1 : undefined})
      ON CONFLICT (id) DO UPDATE SET meeting_id = excluded.meeting_id, parent_id = excluded.parent_id, number = excluded.number,
        title = excluded.title, visibility = excluded.visibility, rank = excluded.rank,
        purpose = excluded.purpose, presenter = excluded.presenter, planned_minutes = excluded.planned_minutes,
        treatment = excluded.treatment, merged_into = excluded.merged_into, late = excluded.late, revision = revision + 1,
        deleted_at = NULL`,
  );
};

/** Whether a word was minuted under an item: an empty line is none. */
const hasMinutes = (db: ReadableDb, id: string): boolean =>
  get(
    db,
    sql`SELECT 1 FROM blocks WHERE item_id = ${id} AND deleted_at IS NULL
      AND NOT (kind = 'paragraph' AND json_extract(content, '$.runs[0]') IS NULL) LIMIT 1`,
  ) !== undefined;

/** Errors: refused, when something was minuted under it. */
const remove = (db: WritableDb, { id, number, title }: ItemRow): void => {
  if (hasMinutes(db, id)) {
    const name = title === '' ? number : `${number} ‘${title}’`;
    const sentence = `Item ${name} has minutes in it, so it stays on the agenda. Move its text to another item first.`;
    throw refusal('refused', sentence, 'items');
  }
  run(db, sql`UPDATE items SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
};

/** The meeting whose agenda an item is or was on, or undefined when it was never there. */
export const meetingOfItemRow = (db: ReadableDb, id: string): MeetingId | undefined =>
  get<{ meetingId: MeetingId }>(db, sql`SELECT meeting_id AS meetingId FROM items WHERE id = ${id}`)?.meetingId;

/** The rows of agendas, as changes record them. */
export const itemRows: Rows<ItemRow> = { noun: 'item', row: itemRowSchema, read, write, remove };
