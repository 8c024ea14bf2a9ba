import type { Database } from 'better-sqlite3';

const TABLE = `
CREATE TABLE visibility_changes (
  seq INTEGER PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  item_id TEXT REFERENCES items (id),
  block_id TEXT REFERENCES blocks (id),
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  date TEXT NOT NULL, -- from when on
  ground TEXT NOT NULL,
  revision INTEGER NOT NULL, -- of the row that it changes
  log_seq INTEGER NOT NULL, -- the line of the edit log that made it
  at INTEGER NOT NULL,
  CHECK ((item_id IS NULL) <> (block_id IS NULL)),
  CHECK (before <> after AND before IN ('everyone', 'confidential') AND after IN ('everyone', 'confidential'))
) STRICT;
CREATE INDEX visibility_changes_by_meeting ON visibility_changes (meeting_id, date, seq);
CREATE INDEX visibility_changes_of_item ON visibility_changes (item_id, seq) WHERE item_id IS NOT NULL;
CREATE INDEX visibility_changes_of_block ON visibility_changes (block_id, seq) WHERE block_id IS NOT NULL;

CREATE TRIGGER visibility_changes_not_changed BEFORE UPDATE ON visibility_changes
  BEGIN SELECT RAISE(ABORT, 'record'); END;
CREATE TRIGGER visibility_changes_not_deleted BEFORE DELETE ON visibility_changes
  BEGIN SELECT RAISE(ABORT, 'record'); END;
CREATE TRIGGER visibility_changes_not_replaced BEFORE INSERT ON visibility_changes
  WHEN EXISTS (SELECT 1 FROM visibility_changes WHERE id = NEW.id OR seq = NEW.seq)
  BEGIN SELECT RAISE(ABORT, 'record'); END;
`;

const isApproved = (meetingOf: string): string =>
  `EXISTS (SELECT 1 FROM meetings WHERE id = ${meetingOf} AND state = 'approved')`;

type Part = {
  readonly table: 'items' | 'blocks';
  readonly key: 'item_id' | 'block_id';
  /** The meeting of a row of the table. */
  readonly meetingOf: (row: string) => string;
};

/**
 * A change is entered, and the row follows by it: none can be entered without coming about, and in approved minutes none
 * comes about without being entered. The revision sees to it that an entry changes its row once.
 */
const followed = ({ table, key, meetingOf }: Part): string => `
CREATE TRIGGER visibility_changes_of_${table} AFTER INSERT ON visibility_changes WHEN NEW.${key} IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'record') WHERE NOT EXISTS (
    SELECT 1 FROM ${table} r WHERE r.id = NEW.${key} AND r.deleted_at IS NULL AND r.revision = NEW.revision
      AND coalesce(r.visibility, 'everyone') = NEW.before AND ${meetingOf('r')} = NEW.meeting_id);
  UPDATE ${table} SET visibility = NEW.after, revision = revision + 1 WHERE id = NEW.${key};
END;
CREATE TRIGGER ${table}_of_record_seen BEFORE UPDATE OF visibility ON ${table}
  WHEN OLD.visibility IS NOT NEW.visibility AND ${isApproved(meetingOf('OLD'))} AND NOT EXISTS (
    SELECT 1 FROM (SELECT after, revision FROM visibility_changes WHERE ${key} = OLD.id ORDER BY seq DESC LIMIT 1) last
    WHERE last.after = NEW.visibility AND last.revision = OLD.revision)
  BEGIN SELECT RAISE(ABORT, 'record'); END;
`;

const PARTS: readonly Part[] = [
  { table: 'items', key: 'item_id', meetingOf: (row) => `${row}.meeting_id` },
  { table: 'blocks', key: 'block_id', meetingOf: (row) => `(SELECT meeting_id FROM items WHERE id = ${row}.item_id)` },
];

/** Who may read a part of minutes that went out can change: each change with its day and its ground, for good. */
export const visibilityChanges = (connection: Database): void => {
  connection.exec(TABLE + PARTS.map(followed).join(''));
};
