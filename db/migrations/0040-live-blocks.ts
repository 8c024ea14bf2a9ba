import type { Database } from 'better-sqlite3';

/** What a body's minutes are written in beside its verbs. */
const BODY_FORMS = `
ALTER TABLE bodies ADD COLUMN forms TEXT; -- JSON, NULL while they are the usual ones
ALTER TABLE bodies ADD COLUMN modules TEXT; -- JSON
ALTER TABLE bodies ADD COLUMN words TEXT; -- JSON
`;

/**
 * Arrivals, interests and votes are blocks of the text: where they stand says after which words they came. The table
 * that was laid for events never held one.
 */
const FACTS_IN_TEXT = `
DROP TABLE attendance_events;
CREATE INDEX facts_by_item ON blocks (item_id, rank, id)
  WHERE kind IN ('attendanceEvent', 'interest', 'vote') AND deleted_at IS NULL;
`;

/** The text says who came and went, who had an interest and how was voted; a body has its own sentences for that. */
export const liveBlocks = (connection: Database): void => {
  connection.exec(BODY_FORMS + FACTS_IN_TEXT);
};
