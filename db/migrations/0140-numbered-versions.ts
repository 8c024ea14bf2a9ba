import type { Database } from 'better-sqlite3';

const TABLES = `
CREATE TABLE numbered_versions (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  number TEXT NOT NULL,
  state TEXT NOT NULL, -- of the minutes when it went out
  purpose TEXT NOT NULL,
  seq INTEGER NOT NULL, -- the line of the edit log that froze it
  at INTEGER NOT NULL,
  approval TEXT, -- JSON, of the approved version
  previous TEXT, -- the seal of the version before
  seal TEXT NOT NULL, -- SHA-256 of all of this and of the hashes of its files
  UNIQUE (meeting_id, number)
) STRICT;

CREATE TABLE numbered_version_files (
  version_id TEXT NOT NULL REFERENCES numbered_versions (id),
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (version_id, kind)
) STRICT;
`;

/** A row that replaces another deletes it without a word to the triggers of deleting: it is not let in. */
const frozen = (table: string, isThere: string): string => `
CREATE TRIGGER ${table}_not_changed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER ${table}_not_deleted BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER ${table}_not_replaced BEFORE INSERT ON ${table}
  WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${isThere}) BEGIN SELECT RAISE(ABORT, 'frozen'); END;
`;

const FROZEN =
  frozen('numbered_versions', 'id = NEW.id OR (meeting_id = NEW.meeting_id AND number = NEW.number)') +
  frozen('numbered_version_files', 'version_id = NEW.version_id AND kind = NEW.kind');

/** Minutes that go out are kept as they were, with their files; no statement can change them afterwards. */
export const numberedVersions = (connection: Database): void => {
  connection.exec(TABLES + FROZEN);
};
