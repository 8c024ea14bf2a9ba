import type { Database } from 'better-sqlite3';

const TABLES = `
CREATE TABLE interim_decisions ( -- between two meetings
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT NOT NULL REFERENCES bodies (id),
  kind TEXT NOT NULL,
  seq INTEGER NOT NULL, -- in the sequence of its kind
  number TEXT NOT NULL, -- as printed, for good
  said TEXT NOT NULL, -- JSON
  result TEXT, -- JSON
  closed_at INTEGER,
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER,
  UNIQUE (body_id, kind, seq)
) STRICT;

CREATE TABLE interim_reports (
  seq INTEGER PRIMARY KEY NOT NULL,
  interim_id TEXT NOT NULL REFERENCES interim_decisions (id),
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  item_id TEXT NOT NULL REFERENCES items (id),
  block_id TEXT NOT NULL UNIQUE REFERENCES blocks (id),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX interim_reports_of ON interim_reports (interim_id, seq);
CREATE INDEX interim_reports_by_meeting ON interim_reports (meeting_id);
`;

/** What is closed is a record: it stays as it is, and none ever goes. */
const CLOSED = `
CREATE TRIGGER interim_decisions_closed BEFORE UPDATE ON interim_decisions WHEN OLD.closed_at IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'record'); END;
CREATE TRIGGER interim_decisions_numbered BEFORE UPDATE OF id, body_id, kind, seq, number ON interim_decisions
  BEGIN SELECT RAISE(ABORT, 'record'); END;
CREATE TRIGGER interim_decisions_not_deleted BEFORE DELETE ON interim_decisions
  BEGIN SELECT RAISE(ABORT, 'record'); END;
CREATE TRIGGER interim_reports_not_changed BEFORE UPDATE ON interim_reports BEGIN SELECT RAISE(ABORT, 'record'); END;
CREATE TRIGGER interim_reports_not_deleted BEFORE DELETE ON interim_reports BEGIN SELECT RAISE(ABORT, 'record'); END;
`;

/** Decisions by correspondence and actions of the Chair, and the meetings that they are reported to. */
export const interimDecisions = (connection: Database): void => {
  connection.exec(TABLES + CLOSED);
};
