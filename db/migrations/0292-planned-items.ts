import type { Database } from 'better-sqlite3';

const PLANNED_ITEMS = `
CREATE TABLE planned_items (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT NOT NULL REFERENCES bodies (id),
  title TEXT NOT NULL,
  after_id TEXT REFERENCES meetings (id),
  steps INTEGER NOT NULL, -- so many meetings after that one
  confidential INTEGER NOT NULL DEFAULT 0,
  item_id TEXT REFERENCES items (id), -- what it became
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE INDEX planned_items_of_body ON planned_items (body_id) WHERE deleted_at IS NULL;
`;

/** What is to come before a body at a meeting that may not be in the book yet. */
export const plannedItems = (connection: Database): void => {
  connection.exec(PLANNED_ITEMS);
};
