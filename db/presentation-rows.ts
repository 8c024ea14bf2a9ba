import { type Presentation, presentationSchema } from '../shared/domain/paper.ts';
import { refusal } from './errors.ts';
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

/** Errors: notFound without its paper. */
const write = (db: WritableDb, row: Presentation): void => {
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

const remove = (db: WritableDb, row: Presentation): void => {
  run(db, sql`UPDATE presentations SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${row.id}`);
};

/** The rows of presentations, as changes record them. Whether one may be, its meeting says (`papers-of-meeting.ts`). */
export const presentationRows: Rows<Presentation> = {
  noun: 'presentation',
  row: presentationSchema,
  read,
  write,
  remove,
};
