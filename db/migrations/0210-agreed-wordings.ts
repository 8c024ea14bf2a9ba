import type { Database } from 'better-sqlite3';

const isOfRecord = (row: 'OLD' | 'NEW'): string =>
  `EXISTS (SELECT 1 FROM meetings WHERE id = ${row}.meeting_id AND state = 'approved')`;

/** The words that a room agreed to; those of approved minutes stay as they are. */
export const agreedWordings = (connection: Database): void => {
  connection.exec(`
    CREATE TABLE agreed_wordings (
      id TEXT PRIMARY KEY NOT NULL,
      meeting_id TEXT NOT NULL REFERENCES meetings (id),
      block_id TEXT NOT NULL REFERENCES blocks (id),
      words TEXT NOT NULL,
      date TEXT NOT NULL,
      time TEXT NOT NULL,
      revision INTEGER NOT NULL DEFAULT 1,
      deleted_at INTEGER
    ) STRICT;
    CREATE INDEX agreed_wordings_by_meeting ON agreed_wordings (meeting_id, date, time, id);
    CREATE TRIGGER agreed_wordings_of_record_insert BEFORE INSERT ON agreed_wordings WHEN ${isOfRecord('NEW')}
      BEGIN SELECT RAISE(ABORT, 'record'); END;
    CREATE TRIGGER agreed_wordings_of_record_update BEFORE UPDATE ON agreed_wordings
      WHEN ${isOfRecord('OLD')} OR ${isOfRecord('NEW')} BEGIN SELECT RAISE(ABORT, 'record'); END;
    CREATE TRIGGER agreed_wordings_of_record_delete BEFORE DELETE ON agreed_wordings WHEN ${isOfRecord('OLD')}
      BEGIN SELECT RAISE(ABORT, 'record'); END;`);
};
