import { type Presentation, presentationSchema } from '../shared/domain/paper.ts';
import { refusal } from './errors.ts';
import { meetingOfItem } from './items.ts';
import { assertChangeable, getMeetingFacts, type MeetingFacts } from './meeting-facts.ts';
import { paperRows } from './paper-rows.ts';
import type { Rows } from './restorer.ts';
import { fromJson, get, given, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Stored = Nullable<Omit<Presentation, 'recommendations'>, 'reference' | 'asked'> & {
  readonly recommendations: string;
};

const read = (db: ReadableDb, id: string): Presentation | null => {
  const row = get<Stored>(
    db,
    sql`SELECT id, paper_id AS paperId, item_id AS itemId, rank, reference, asked, recommendations
      FROM presentations WHERE id = ${id} AND deleted_at IS NULL`,
  );
  return row ? { ...given(row), recommendations: fromJson(row.recommendations) } : null;
};

/** The meeting that has an item on its agenda. Errors: notFound. */
export const meetingOf = (db: ReadableDb, { itemId }: Pick<Presentation, 'itemId'>): MeetingFacts => {
  const meetingId = meetingOfItem(db, itemId);
  if (meetingId === undefined) {
    throw refusal('notFound', 'This item is not on the agenda any more. Put the paper under another item.');
  }
  return getMeetingFacts(db, meetingId);
};

/** Errors: refused, when another paper of the meeting goes by the reference. */
const assertFreeReference = (
  db: ReadableDb,
  { id, reference }: Presentation,
  { id: meetingId }: MeetingFacts,
): void => {
  if (reference === undefined) return;
  const other = get<{ title: string }>(
    db,
    sql`SELECT p.title FROM items i JOIN presentations x ON x.item_id = i.id JOIN papers p ON p.id = x.paper_id
      WHERE i.meeting_id = ${meetingId} AND i.deleted_at IS NULL AND x.deleted_at IS NULL
        AND x.reference = ${reference} AND x.id <> ${id} LIMIT 1`,
  );
  if (!other) return;
  const sentence = `${reference} is the reference of ‘${other.title}’ already. Give this paper another one.`;
  throw refusal('refused', sentence, 'presented.reference');
};

/** Errors: notFound without its item or its paper; refused for minutes that are approved and a reference that is taken. */
const write = (db: WritableDb, row: Presentation): void => {
  const meeting = meetingOf(db, row);
  assertChangeable(meeting);
  assertFreeReference(db, row, meeting);
  if (!paperRows.read(db, row.paperId)) throw refusal('notFound', 'This paper is not in the book any more.');
  run(
    db,
    sql`INSERT INTO presentations (id, paper_id, item_id, rank, reference, asked, recommendations)
      VALUES (${row.id}, ${row.paperId}, ${row.itemId}, ${row.rank}, ${row.reference}, ${row.asked},
        ${JSON.stringify(row.recommendations)})
      ON CONFLICT (id) DO UPDATE SET paper_id = excluded.paper_id, item_id = excluded.item_id, rank = excluded.rank,
        reference = excluded.reference, asked = excluded.asked, recommendations = excluded.recommendations,
        revision = revision + 1, deleted_at = NULL`,
  );
};

/** Errors: notFound without its item, refused for minutes that are approved. */
const remove = (db: WritableDb, row: Presentation): void => {
  assertChangeable(meetingOf(db, row));
  run(db, sql`UPDATE presentations SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${row.id}`);
};

/** The rows of presentations, as changes record them. */
export const presentationRows: Rows<Presentation> = {
  noun: 'presentation',
  row: presentationSchema,
  read,
  write,
  remove,
};
