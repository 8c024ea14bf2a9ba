import type { Database } from 'better-sqlite3';

const rowColumns = 'revision INTEGER NOT NULL DEFAULT 1, deleted_at INTEGER';

/** When which owner was asked about an action, and to whom the mails of an owner go that is no person. */
export const chases = (connection: Database): void => {
  connection.exec(`
    CREATE TABLE chases (
      id TEXT PRIMARY KEY NOT NULL, action_id TEXT NOT NULL REFERENCES actions (id), date TEXT NOT NULL,
      tone TEXT NOT NULL, owner TEXT NOT NULL, -- as it was called then
      sent_by TEXT, ${rowColumns}
    ) STRICT;
    CREATE INDEX chases_by_action ON chases (action_id, date);
    CREATE TABLE owner_contacts (
      id TEXT PRIMARY KEY NOT NULL, -- the key of the owner
      people TEXT NOT NULL, -- JSON, their ids
      ${rowColumns}
    ) STRICT;`);
};
