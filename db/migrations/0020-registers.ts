import type { Database } from 'better-sqlite3';

/** What a body sets for its meetings. */
const BODY_RULES = `
ALTER TABLE bodies ADD COLUMN quorum TEXT; -- JSON, NULL while nobody has said it
ALTER TABLE bodies ADD COLUMN classes TEXT NOT NULL DEFAULT '[]'; -- JSON, the most open first
ALTER TABLE bodies ADD COLUMN standing_items TEXT NOT NULL DEFAULT '[]'; -- JSON, titles in order
`;

/** Lists that are shown in the order in which they were written; what was there before keeps the order of its ids. */
const ORDER = `
ALTER TABLE seats ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person_aliases ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE organisation_aliases ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
CREATE INDEX seats_by_person ON seats (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX people_by_organisation ON people (organisation_id) WHERE organisation_id IS NOT NULL;
`;

const ACTION_UPDATES = `
CREATE TABLE action_updates (
  id TEXT PRIMARY KEY NOT NULL,
  action_id TEXT NOT NULL REFERENCES actions (id),
  date TEXT NOT NULL, -- of what it tells
  text TEXT NOT NULL,
  at INTEGER NOT NULL, -- when it was written down
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE INDEX action_updates_by_action ON action_updates (action_id, date, at);
`;

/** What the registers keep: rules of a body, the order of seats and names, what became of an action. */
export const registers = (connection: Database): void => {
  connection.exec(BODY_RULES + ORDER + ACTION_UPDATES);
};
