import type { Database } from 'better-sqlite3';

const isApproved = (meetingId: string): string =>
  `EXISTS (SELECT 1 FROM meetings WHERE id = ${meetingId} AND state = 'approved')`;

/*
 * An entry of who may read what is good for one revision of its row. Were the count of a row turned back, an old entry
 * would be good again.
 */
const counted = (table: 'items' | 'blocks', meetingId: string): string => `
CREATE TRIGGER ${table}_of_record_counted BEFORE UPDATE OF revision ON ${table}
  WHEN NEW.revision < OLD.revision AND ${isApproved(meetingId)} BEGIN SELECT RAISE(ABORT, 'record'); END;
`;

/** The revisions of approved minutes count up, and never down. */
export const revisionsOfRecord = (connection: Database): void => {
  connection.exec(
    counted('items', 'OLD.meeting_id') + counted('blocks', '(SELECT meeting_id FROM items WHERE id = OLD.item_id)'),
  );
};
