import type { Database } from 'better-sqlite3';

/** What is planned of an item, and what became of it. */
const ITEMS = `
ALTER TABLE items ADD COLUMN purpose TEXT;
ALTER TABLE items ADD COLUMN presenter TEXT;
ALTER TABLE items ADD COLUMN planned_minutes INTEGER;
ALTER TABLE items ADD COLUMN treatment TEXT; -- NULL: taken, or still to be
ALTER TABLE items ADD COLUMN merged_into TEXT REFERENCES items (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE items ADD COLUMN late INTEGER; -- 1: put on the agenda at the meeting
CREATE INDEX items_by_merged ON items (merged_into) WHERE merged_into IS NOT NULL;
`;

const MOMENTS = `
CREATE TABLE moments (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  kind TEXT NOT NULL,
  item_id TEXT REFERENCES items (id),
  date TEXT NOT NULL,
  time TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE INDEX moments_by_meeting ON moments (meeting_id, date, time, id);
CREATE INDEX moments_by_item ON moments (item_id) WHERE item_id IS NOT NULL;
`;

/** What may stay as it is when the meeting is closed. */
const WAIVED = `
ALTER TABLE meetings ADD COLUMN waived TEXT; -- JSON, keys of what was found missing
`;

/** A meeting has a clock: what was planned, when each item was taken, when it broke off and ended. */
export const clock = (connection: Database): void => {
  connection.exec(ITEMS + MOMENTS + WAIVED);
};
