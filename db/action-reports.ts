import type { Reported } from '../shared/domain/action-life.ts';
import { blockContentSchema } from '../shared/domain/block.ts';
import type { ActionId, BlockId, MeetingId } from '../shared/ids.ts';
import { overtakenRows } from './overtaken.ts';
import { all, fromJson, get, given, type Nullable, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type TableRow = Nullable<Omit<Reported, 'update' | 'confidential'>, 'date'> & {
  readonly content: string;
  readonly confidential: number;
};

/** Says of lines of tables, as it is asked, whether they tell of an action that is confidential by now. */
const overtakenLines = (db: ReadableDb) => {
  const known = new Map<MeetingId, ReturnType<typeof overtakenRows>>();
  return (meetingId: MeetingId, blockId: BlockId, at: number): boolean => {
    const rows = known.get(meetingId) ?? overtakenRows(db, meetingId);
    known.set(meetingId, rows);
    return rows.some((row) => row.blockId === blockId && row.at === at);
  };
};

/**
 * Where a table of outstanding actions told a meeting of the action's body of it, in the order of the meetings. Tables
 * name actions by their references.
 */
export const listReports = (db: ReadableDb, id: ActionId): Reported[] => {
  const action = get<{ bodyId: string; reference: string | null }>(
    db,
    sql`SELECT body_id AS bodyId, reference FROM actions WHERE id = ${id}`,
  );
  if (!action?.reference) return [];
  const { bodyId, reference } = action;
  const isOvertaken = overtakenLines(db);
  return all<TableRow>(
    db,
    sql`SELECT m.id AS meetingId, m.number, m.date, b.item_id AS itemId, b.id AS blockId, b.content,
        (b.visibility IS 'confidential' OR EXISTS (
          WITH RECURSIVE above (id, parent_id, visibility) AS (
            SELECT i.id, i.parent_id, i.visibility
            UNION SELECT p.id, p.parent_id, p.visibility FROM items p JOIN above ON p.id = above.parent_id)
          SELECT 1 FROM above WHERE visibility = 'confidential')) AS confidential
      FROM meetings m
        JOIN items i ON i.meeting_id = m.id JOIN blocks b ON b.item_id = i.id
      WHERE m.body_id = ${bodyId} AND m.deleted_at IS NULL AND i.deleted_at IS NULL AND b.deleted_at IS NULL
        AND b.kind = 'outstanding' AND instr(b.content, ${JSON.stringify(reference)}) > 0
      ORDER BY m.date, m.number, i.rank, b.rank`,
  ).flatMap(({ content, confidential, ...place }) => {
    const table = blockContentSchema.parse(fromJson(content));
    const rows = table.kind === 'outstanding' ? table.rows : [];
    return rows.flatMap(({ references, update }, at) =>
      references.includes(reference)
        ? {
            ...given(place),
            update,
            confidential: confidential === 1 || isOvertaken(place.meetingId, place.blockId, at),
          }
        : [],
    );
  });
};
