import type { Database } from 'better-sqlite3';
import { CLOSED, closedToUpdates, differs, ofMeeting } from './0150-approved-minutes.ts';

const TABLES = `
CREATE TABLE legal_holds (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT REFERENCES meetings (id),
  body_id TEXT REFERENCES bodies (id),
  who TEXT NOT NULL,
  why TEXT NOT NULL,
  since TEXT NOT NULL,
  at INTEGER NOT NULL,
  lifted TEXT, -- the day
  lifted_by TEXT,
  CHECK ((meeting_id IS NULL) <> (body_id IS NULL))
) STRICT;
CREATE INDEX legal_holds_by_meeting ON legal_holds (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX legal_holds_by_body ON legal_holds (body_id) WHERE body_id IS NOT NULL;

CREATE TABLE disposals (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  kind TEXT NOT NULL,
  days INTEGER NOT NULL, -- after the approval, by the policy
  count INTEGER NOT NULL,
  hashes TEXT NOT NULL, -- JSON
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX disposals_by_meeting ON disposals (meeting_id, at);
`;

const HELD = `
CREATE TRIGGER legal_holds_not_changed BEFORE UPDATE ON legal_holds
  WHEN OLD.lifted IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.meeting_id IS NOT OLD.meeting_id
    OR NEW.body_id IS NOT OLD.body_id OR NEW.who IS NOT OLD.who OR NEW.why IS NOT OLD.why OR NEW.since IS NOT OLD.since
  BEGIN SELECT RAISE(ABORT, 'record'); END;
CREATE TRIGGER legal_holds_not_deleted BEFORE DELETE ON legal_holds BEGIN SELECT RAISE(ABORT, 'record'); END;
CREATE TRIGGER legal_holds_not_replaced BEFORE INSERT ON legal_holds
  WHEN EXISTS (SELECT 1 FROM legal_holds WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'record'); END;

CREATE TRIGGER disposals_not_changed BEFORE UPDATE ON disposals BEGIN SELECT RAISE(ABORT, 'record'); END;
CREATE TRIGGER disposals_not_deleted BEFORE DELETE ON disposals BEGIN SELECT RAISE(ABORT, 'record'); END;
CREATE TRIGGER disposals_not_replaced BEFORE INSERT ON disposals
  WHEN EXISTS (SELECT 1 FROM disposals WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'record'); END;
-- Nothing goes while somebody holds it, or before the minutes are approved.
CREATE TRIGGER disposals_not_held BEFORE INSERT ON disposals
  WHEN NOT ${ofMeeting('NEW.meeting_id')} OR EXISTS (
    SELECT 1 FROM legal_holds h JOIN meetings m ON m.id = NEW.meeting_id
    WHERE h.lifted IS NULL AND (h.meeting_id = m.id OR h.body_id = m.body_id))
  BEGIN SELECT RAISE(ABORT, 'record'); END;
`;

/** The files of a version before 1.0 can lose their bytes, once it is written down that they do. */
const FILES = `
DROP TRIGGER numbered_version_files_not_changed;
CREATE TRIGGER numbered_version_files_not_changed BEFORE UPDATE ON numbered_version_files
  WHEN NOT (length(NEW.bytes) = 0 AND NEW.version_id = OLD.version_id AND NEW.kind = OLD.kind
    AND NEW.file_name = OLD.file_name AND NEW.media_type = OLD.media_type AND NEW.sha256 = OLD.sha256
    AND EXISTS (SELECT 1 FROM numbered_versions v JOIN disposals d ON d.meeting_id = v.meeting_id, json_each(d.hashes) h
      WHERE v.id = OLD.version_id AND v.number <> '1.0' AND d.kind = 'drafts' AND h.value = OLD.sha256))
  BEGIN SELECT RAISE(ABORT, 'frozen'); END;
`;

const isDisposed = (meetingId: string): string =>
  `EXISTS (SELECT 1 FROM disposals WHERE meeting_id = ${meetingId} AND kind = 'history')`;

/** What a row that was taken out says once its words are disposed of; it stays where it is, and taken out. */
const EMPTIED = {
  blocks: `NEW.content = '{"kind":"paragraph","runs":[]}' AND NEW.item_id = OLD.item_id AND NEW.rank = OLD.rank
    AND ${isDisposed('(SELECT meeting_id FROM items WHERE id = OLD.item_id)')}`,
  items: `NEW.title = '' AND NEW.number = OLD.number AND NEW.meeting_id = OLD.meeting_id AND NEW.rank = OLD.rank
    AND ${isDisposed('OLD.meeting_id')}`,
  decisions: `NEW.text = '' AND NEW.block_id = OLD.block_id
    AND ${isDisposed('(SELECT i.meeting_id FROM blocks b JOIN items i ON i.id = b.item_id WHERE b.id = OLD.block_id)')}`,
} as const;

const TAKEN_OUT = 'OLD.deleted_at IS NOT NULL AND NEW.deleted_at IS OLD.deleted_at AND NEW.id = OLD.id';

const isEmptied = (table: string): table is keyof typeof EMPTIED => Object.hasOwn(EMPTIED, table);

/** The only change of a row of approved minutes that is let through, as a condition; undefined for none. */
export const emptiedOnly = (table: string): string | undefined =>
  isEmptied(table) ? `${TAKEN_OUT} AND ${EMPTIED[table]}` : undefined;

const ROWS = CLOSED.flatMap((rows) => {
  const { table } = rows;
  const except = emptiedOnly(table);
  return except === undefined ? [] : [`DROP TRIGGER ${table}_of_record_update;${closedToUpdates(rows, except)}`];
});

const ACTIONS = `
DROP TRIGGER actions_of_record_update;
CREATE TRIGGER actions_of_record_update BEFORE UPDATE ON actions
  WHEN ${ofMeeting('OLD.meeting_id')} AND ${differs('OLD', 'NEW')}
    AND NOT (${TAKEN_OUT} AND NEW.text = '' AND NEW.meeting_id IS OLD.meeting_id AND NEW.reference IS OLD.reference
      AND NEW.frozen_at IS OLD.frozen_at AND ${isDisposed('OLD.meeting_id')})
  BEGIN SELECT RAISE(ABORT, 'record'); END;
`;

/** What came before approved minutes can be disposed of by the policy of the body, unless it is held. */
export const retention = (connection: Database): void => {
  connection.exec(TABLES + HELD + FILES + ROWS.join('') + ACTIONS);
};
