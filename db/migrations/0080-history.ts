import type { Database } from 'better-sqlite3';

const TABLES = `
CREATE TABLE edited_rows ( -- which lines of the edit log are about a row
  row_id TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES edit_log (seq),
  PRIMARY KEY (row_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE versions (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  name TEXT NOT NULL,
  seq INTEGER NOT NULL, -- the last line of the edit log that is in it
  at INTEGER NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE INDEX versions_by_meeting ON versions (meeting_id, seq);
`;

/** What the log has already. */
const FILL = `
INSERT OR IGNORE INTO edited_rows (row_id, seq)
  SELECT json_extract(change.value, '$.id'), line.seq FROM edit_log line, json_each(line.changes) change;
`;

/** The history of a row can be found in the edit log; the minutes as they were at a moment can be given a name. */
export const history = (connection: Database): void => {
  connection.exec(TABLES + FILL);
};
