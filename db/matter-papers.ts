import type { PresentedPaper } from '../shared/domain/paper.ts';
import type { MatterId } from '../shared/ids.ts';
import { type Presented, presentedColumns, presentedOf } from './papers.ts';
import { placeColumns, type StoredPlace } from './places.ts';
import { all, inList, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

const MOST = 30;

type PaperOfMatter = StoredPlace & { readonly presented: PresentedPaper };

/**
 * The papers whose title names a matter, and those of items at which something was minuted of it, the newest meeting
 * first.
 */
export const papersOfMatter = (
  db: ReadableDb,
  { codes, id }: { readonly codes: readonly string[]; readonly id: MatterId | undefined },
): PaperOfMatter[] =>
  all<StoredPlace & Presented>(
    db,
    sql`WITH ours (id) AS (
        SELECT x.id FROM papers p JOIN presentations x ON x.paper_id = p.id
          WHERE p.matter_code IN ${inList(codes)} AND p.deleted_at IS NULL AND x.deleted_at IS NULL
        UNION SELECT x.id FROM blocks b JOIN presentations x ON x.item_id = b.item_id
          WHERE b.matter_id = ${id} AND b.deleted_at IS NULL AND x.deleted_at IS NULL)
      SELECT ${placeColumns}, ${presentedColumns}
      FROM ours JOIN presentations x ON x.id = ours.id JOIN papers p ON p.id = x.paper_id
        JOIN items i ON i.id = x.item_id JOIN meetings m ON m.id = i.meeting_id JOIN bodies o ON o.id = m.body_id
      WHERE i.deleted_at IS NULL AND m.deleted_at IS NULL
      ORDER BY m.date DESC, m.id DESC, i.rank, i.id, x.rank, x.id LIMIT ${MOST}`,
  ).map((row) => ({ ...row, presented: presentedOf(row) }));
