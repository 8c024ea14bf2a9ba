import type { Database } from 'better-sqlite3';

const IGNORED_WORDS = `
CREATE TABLE ignored_words (
  meeting_id TEXT PRIMARY KEY NOT NULL REFERENCES meetings (id),
  words TEXT NOT NULL, -- JSON
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT, WITHOUT ROWID;
`;

/** Words that are right in one meeting; those of a body stand in its row. */
export const spelling = (connection: Database): void => {
  connection.exec(IGNORED_WORDS);
};
