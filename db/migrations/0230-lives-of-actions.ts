import type { Database } from 'better-sqlite3';

/** What is said of an action that no line of minutes says, and the action of another body that it goes on with. */
const COLUMNS = `
ALTER TABLE actions ADD COLUMN raised_on TEXT; -- of one raised between meetings
ALTER TABLE actions ADD COLUMN confidential INTEGER NOT NULL DEFAULT 0; -- of one without a line
ALTER TABLE actions ADD COLUMN snooze_days INTEGER; -- before the day that it is due
ALTER TABLE actions ADD COLUMN from_id TEXT REFERENCES actions (id); -- transferred from
CREATE INDEX actions_from ON actions (from_id) WHERE from_id IS NOT NULL;
`;

const HISTORIES = `
CREATE TABLE action_states (
  action_id TEXT NOT NULL REFERENCES actions (id),
  position INTEGER NOT NULL, -- the highest holds; without any it is open
  state TEXT NOT NULL,
  date TEXT NOT NULL, -- since when
  at INTEGER NOT NULL, -- when it was written down
  meeting_id TEXT REFERENCES meetings (id), -- at which
  said_by TEXT,
  reason TEXT,
  into_id TEXT REFERENCES actions (id), -- superseded by, transferred as
  PRIMARY KEY (action_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_states_by_meeting ON action_states (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX action_states_into ON action_states (into_id) WHERE into_id IS NOT NULL;

CREATE TABLE action_owner_lists (
  action_id TEXT NOT NULL REFERENCES actions (id),
  position INTEGER NOT NULL, -- 0 is the original, the highest holds
  owners TEXT NOT NULL, -- JSON, as written
  at INTEGER NOT NULL,
  PRIMARY KEY (action_id, position)
) STRICT, WITHOUT ROWID;
`;

/** The tables that told meetings of their actions. */
const TABLES = `
CREATE INDEX outstanding_by_item ON blocks (item_id) WHERE kind = 'outstanding' AND deleted_at IS NULL;
`;

/** When the book last wrote an action, in milliseconds; of one that no edit tells of, nobody knows. */
const LAST_WRITTEN = `coalesce((SELECT max(l.at) FROM edited_rows r JOIN edit_log l ON l.seq = r.seq
  WHERE r.row_id = a.id), 0)`;

/** What is known of the lives before: the state and the owners that each has, since it was last written. */
const KNOWN = `
INSERT INTO action_states (action_id, position, state, date, at)
  SELECT id, 0, state, date(at / 1000, 'unixepoch'), at
  FROM (SELECT a.id, a.state, ${LAST_WRITTEN} AS at FROM actions a WHERE a.state <> 'open');
INSERT INTO action_owner_lists (action_id, position, owners, at)
  SELECT a.id, 0, (SELECT json_group_array(text) FROM
    (SELECT text FROM action_owners WHERE action_id = a.id ORDER BY position)), ${LAST_WRITTEN}
  FROM actions a WHERE EXISTS (SELECT 1 FROM action_owners WHERE action_id = a.id);
`;

/** The whole life of an action: every state and every list of owners that it had, and where it went. */
export const livesOfActions = (connection: Database): void => {
  connection.exec(COLUMNS + HISTORIES + TABLES + KNOWN);
};
