import type { Database } from 'better-sqlite3';

const DEADLINES = `
ALTER TABLE bodies ADD COLUMN deadlines TEXT; -- JSON: the rules for each of its meetings; NULL: none

CREATE TABLE deadlines (
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  kind TEXT NOT NULL,
  date TEXT, -- another day than by the rule
  done_on TEXT,
  PRIMARY KEY (meeting_id, kind)
) STRICT, WITHOUT ROWID;
`;

/** Bodies have rules for the deadlines of their meetings; a meeting can have days of its own, and what is met is ticked. */
export const deadlines = (connection: Database): void => {
  connection.exec(DEADLINES);
};
