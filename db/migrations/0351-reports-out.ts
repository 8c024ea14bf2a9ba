import type { Database } from 'better-sqlite3';

const REPORTS_OUT = `
CREATE TABLE reports_out (
  body_id TEXT NOT NULL REFERENCES bodies (id),
  kind TEXT NOT NULL,
  as_of TEXT NOT NULL, -- the day that it was made for
  at INTEGER NOT NULL, -- when it was saved as a file, the last time on that day
  PRIMARY KEY (body_id, kind, as_of)
) STRICT, WITHOUT ROWID;
`;

/** On which days a report of a body went out: the next one tells what happened since. */
export const reportsOut = (connection: Database): void => {
  connection.exec(REPORTS_OUT);
};
