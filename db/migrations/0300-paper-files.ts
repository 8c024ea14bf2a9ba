import type { Database } from 'better-sqlite3';

const SCHEMA = `
CREATE TABLE paper_files ( -- the files of a paper: one for each version of it, and those of its attachments
  id TEXT PRIMARY KEY NOT NULL,
  paper_id TEXT NOT NULL REFERENCES papers (id),
  attachment TEXT, -- the title of the attachment that it is; NULL: the paper itself
  version TEXT,
  file_name TEXT NOT NULL,
  size INTEGER NOT NULL, -- in bytes
  sha256 TEXT NOT NULL REFERENCES kept_files (sha256),
  received TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE INDEX paper_files_by_paper ON paper_files (paper_id, received, id) WHERE deleted_at IS NULL;
CREATE INDEX paper_files_by_hash ON paper_files (sha256);
CREATE TABLE file_parts ( -- of files that are still on their way into the book
  file_id TEXT NOT NULL,
  place INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (file_id, place)
) STRICT;
CREATE TRIGGER files_of_papers_stay BEFORE DELETE ON kept_files
  WHEN EXISTS (SELECT 1 FROM paper_files WHERE sha256 = OLD.sha256) BEGIN SELECT RAISE(ABORT, 'frozen'); END;
`;

/** The files of papers are in the book, each under its hash, and stay there once a paper has had them. */
export const paperFiles = (connection: Database): void => {
  connection.exec(SCHEMA);
};
