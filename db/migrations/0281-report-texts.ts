import type { Database } from 'better-sqlite3';

/** What bodies and their secretaries say in their reports, which lasts from one report to the next. */
export const reportTexts = (connection: Database): void => {
  connection.exec(`
    CREATE TABLE report_texts (
      id TEXT PRIMARY KEY NOT NULL,
      body_id TEXT NOT NULL REFERENCES bodies (id),
      said TEXT NOT NULL,
      revision INTEGER NOT NULL DEFAULT 1,
      deleted_at INTEGER
    ) STRICT;`);
};
