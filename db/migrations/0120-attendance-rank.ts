import type { Database } from 'better-sqlite3';
import { generateNKeysBetween } from 'fractional-indexing';

type Row = { readonly id: string; readonly meetingId: string };

const ROWS = 'SELECT id, meeting_id AS meetingId FROM attendance ORDER BY meeting_id, position, id';

const RANK = `
DROP INDEX attendance_by_meeting;
ALTER TABLE attendance DROP COLUMN position;
CREATE INDEX attendance_by_meeting ON attendance (meeting_id, rank);
`;

/** A row of an attendance list has a rank in place of its number: another can be put before it and it stays untouched. */
export const attendanceRank = (connection: Database): void => {
  connection.exec("ALTER TABLE attendance ADD COLUMN rank TEXT NOT NULL DEFAULT ''");
  const lists = Map.groupBy(connection.prepare<[], Row>(ROWS).all(), ({ meetingId }) => meetingId);
  const put = connection.prepare<[string, string]>('UPDATE attendance SET rank = ? WHERE id = ?');
  for (const rows of lists.values()) {
    const ranks = generateNKeysBetween(null, null, rows.length);
    for (const [at, { id }] of rows.entries()) put.run(ranks[at] ?? '', id);
  }
  connection.exec(RANK);
};
