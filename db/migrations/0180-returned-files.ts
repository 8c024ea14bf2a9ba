import type { Database } from 'better-sqlite3';

const TABLES = `
CREATE TABLE returned_files (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  version_id TEXT NOT NULL REFERENCES numbered_versions (id), -- what it was held against
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes BLOB NOT NULL,
  sender TEXT NOT NULL,
  known_by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX returned_files_by_meeting ON returned_files (meeting_id, at);

CREATE TABLE returned_changes (
  id TEXT PRIMARY KEY NOT NULL,
  file_id TEXT NOT NULL REFERENCES returned_files (id),
  position INTEGER NOT NULL, -- in the order of the text
  proposal TEXT NOT NULL, -- JSON
  author TEXT,
  said_at TEXT, -- as the file says it
  state TEXT NOT NULL,
  wording TEXT, -- what it was accepted as, where that is not what the file says
  applied TEXT, -- JSON, what accepting it did to the text
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX returned_changes_by_file ON returned_changes (file_id, position);

CREATE TABLE comments (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  block_id TEXT, -- where it is of the whole, there is none
  file_id TEXT REFERENCES returned_files (id),
  author TEXT NOT NULL,
  said_at TEXT,
  quote TEXT NOT NULL, -- the words that it stands on
  text TEXT NOT NULL,
  state TEXT NOT NULL,
  answer TEXT, -- why
  wording TEXT, -- what the line reads since then
  applied TEXT, -- JSON
  at INTEGER NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE INDEX comments_by_meeting ON comments (meeting_id, at);
`;

/** What came is kept as it came, and what it says stays what it says; only what became of it changes. */
const AS_IT_CAME = `
CREATE TRIGGER returned_files_not_changed BEFORE UPDATE ON returned_files BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER returned_changes_not_changed
  BEFORE UPDATE OF id, file_id, position, proposal, author, said_at ON returned_changes
  BEGIN SELECT RAISE(ABORT, 'frozen'); END;
`;

/** Word files that came back, what each would change, and the comments that were received. */
export const returnedFiles = (connection: Database): void => {
  connection.exec(TABLES + AS_IT_CAME);
};
