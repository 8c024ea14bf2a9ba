import type { Database } from 'better-sqlite3';

const SCHEMA = `
ALTER TABLE bodies ADD COLUMN house_style TEXT; -- JSON; NULL: as usual
CREATE TABLE kept_files ( -- images and templates, under their own hash; what names one can be undone and done again
  sha256 TEXT PRIMARY KEY NOT NULL,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE body_templates ( -- the Word file that the minutes of a body are poured into
  body_id TEXT PRIMARY KEY NOT NULL REFERENCES bodies (id),
  file_name TEXT NOT NULL,
  size INTEGER NOT NULL, -- in bytes
  sha256 TEXT NOT NULL REFERENCES kept_files (sha256),
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE TRIGGER kept_files_not_changed BEFORE UPDATE ON kept_files BEGIN SELECT RAISE(ABORT, 'frozen'); END;
`;

/** A body says how its documents look; its logo, and a Word template of its own, are in the book. */
export const houseStyle = (connection: Database): void => {
  connection.exec(SCHEMA);
};
