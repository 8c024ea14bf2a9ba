import type { Database } from 'better-sqlite3';

const rowColumns = 'revision INTEGER NOT NULL DEFAULT 1, deleted_at INTEGER';

/** What analysts keep elsewhere, and what their lists said last of each row. None of it is part of the minutes. */
export const keptElsewhere = (connection: Database): void => {
  connection.exec(`
    CREATE TABLE releases (
      id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, date TEXT, ${rowColumns}
    ) STRICT;
    CREATE TABLE assessments (
      id TEXT PRIMARY KEY NOT NULL, matter_id TEXT NOT NULL REFERENCES matters (id), kind TEXT NOT NULL,
      round INTEGER NOT NULL, requested TEXT, accepted TEXT, target_days INTEGER, returned TEXT,
      reported_days INTEGER, ${rowColumns}
    ) STRICT;
    CREATE INDEX assessments_by_matter ON assessments (matter_id, kind, round);
    CREATE TABLE consultations (
      id TEXT PRIMARY KEY NOT NULL, matter_id TEXT NOT NULL REFERENCES matters (id), name TEXT NOT NULL,
      opens TEXT, closes TEXT, ${rowColumns}
    ) STRICT;
    CREATE INDEX consultations_by_matter ON consultations (matter_id, name);
    CREATE TABLE reported_figures (
      id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, as_of TEXT, total INTEGER, average_days INTEGER, ${rowColumns}
    ) STRICT;
    CREATE TABLE matter_releases (
      id TEXT PRIMARY KEY NOT NULL REFERENCES matters (id), release_id TEXT NOT NULL REFERENCES releases (id),
      ${rowColumns}
    ) STRICT;
    CREATE INDEX matter_releases_by_release ON matter_releases (release_id);
    CREATE TABLE listed_rows (
      id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, said TEXT NOT NULL, ${rowColumns}
    ) STRICT;
    CREATE INDEX listed_rows_by_kind ON listed_rows (kind);`);
};
