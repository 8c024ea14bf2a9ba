import type { Database } from 'better-sqlite3';

/** A row for each setting that was ever set, so that one which this version does not know stays as it is. */
const SETTINGS = `
CREATE TABLE settings (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL, -- JSON
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT, WITHOUT ROWID;
`;

/** How the program looks and listens goes with the book. */
export const settings = (connection: Database): void => {
  connection.exec(SETTINGS);
};
