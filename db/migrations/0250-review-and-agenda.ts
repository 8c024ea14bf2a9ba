import type { Database } from 'better-sqlite3';

/** What was reviewed for a meeting, what its agenda was made from, and what the table of open actions said when it was made. */
export const reviewAndAgenda = (connection: Database): void => {
  connection.exec(`
    CREATE TABLE reviews ( -- what the secretary said of an action before a meeting
      id TEXT PRIMARY KEY NOT NULL,
      body_id TEXT NOT NULL REFERENCES bodies (id),
      meeting_id TEXT REFERENCES meetings (id), -- NULL while the next meeting is not in the book
      action_id TEXT NOT NULL REFERENCES actions (id),
      said TEXT NOT NULL, -- JSON
      at INTEGER NOT NULL,
      revision INTEGER NOT NULL DEFAULT 1,
      deleted_at INTEGER
    ) STRICT;
    CREATE INDEX reviews_of ON reviews (body_id, meeting_id, action_id);
    CREATE INDEX reviews_by_action ON reviews (action_id);

    CREATE TABLE agenda_sources ( -- where an item of an agenda came from
      item_id TEXT PRIMARY KEY NOT NULL REFERENCES items (id),
      meeting_id TEXT NOT NULL REFERENCES meetings (id),
      source TEXT NOT NULL,
      key TEXT NOT NULL, -- of what it was made from
      why TEXT NOT NULL,
      revision INTEGER NOT NULL DEFAULT 1,
      deleted_at INTEGER
    ) STRICT;
    CREATE INDEX agenda_sources_by_meeting ON agenda_sources (meeting_id);
    CREATE INDEX agenda_sources_by_key ON agenda_sources (key);

    CREATE TABLE outstanding_tables ( -- actions outstanding, as they were last put into the minutes
      meeting_id TEXT PRIMARY KEY NOT NULL REFERENCES meetings (id),
      item_id TEXT NOT NULL REFERENCES items (id),
      tables TEXT NOT NULL, -- JSON
      revision INTEGER NOT NULL DEFAULT 1,
      deleted_at INTEGER
    ) STRICT;`);
};
