import type { Database } from 'better-sqlite3';

/** What stands beside approved minutes. Nothing of it ever changes. */
const BESIDE = `
CREATE TABLE signatures (
  version_id TEXT PRIMARY KEY NOT NULL REFERENCES numbered_versions (id),
  name TEXT NOT NULL,
  date TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE TABLE record_notes (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  kind TEXT NOT NULL,
  date TEXT NOT NULL, -- of what it tells
  text TEXT NOT NULL,
  at INTEGER NOT NULL -- when it was written down
) STRICT;
CREATE INDEX record_notes_by_meeting ON record_notes (meeting_id, date, at);
`;

const kept = (table: string, key: string): string => `
CREATE TRIGGER ${table}_not_changed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'record'); END;
CREATE TRIGGER ${table}_not_deleted BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'record'); END;
CREATE TRIGGER ${table}_not_replaced BEFORE INSERT ON ${table}
  WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${key} = NEW.${key}) BEGIN SELECT RAISE(ABORT, 'record'); END;
`;

export const ofMeeting = (id: string): string =>
  `EXISTS (SELECT 1 FROM meetings WHERE id = ${id} AND state = 'approved')`;

const ofItem = (id: string): string =>
  `EXISTS (SELECT 1 FROM items i JOIN meetings m ON m.id = i.meeting_id WHERE i.id = ${id} AND m.state = 'approved')`;

const ofBlock = (id: string): string =>
  `EXISTS (SELECT 1 FROM blocks b JOIN items i ON i.id = b.item_id JOIN meetings m ON m.id = i.meeting_id
    WHERE b.id = ${id} AND m.state = 'approved')`;

type Rows = {
  readonly table: string;
  /** Whether a row, OLD or NEW, belongs to approved minutes. */
  readonly isRecord: (row: 'OLD' | 'NEW') => string;
  /** The columns that are the record. */
  readonly columns: string;
};

/** A row of approved minutes changes in no way but one that `except` says. */
export const closedToUpdates = ({ table, isRecord, columns }: Rows, except = '0'): string => `
CREATE TRIGGER ${table}_of_record_update BEFORE UPDATE OF ${columns} ON ${table}
  WHEN (${isRecord('OLD')} OR ${isRecord('NEW')}) AND NOT (${except}) BEGIN SELECT RAISE(ABORT, 'record'); END;
`;

/** Rows of approved minutes: none comes, goes or changes. */
const closed = (rows: Rows): string => `${closedToUpdates(rows)}
CREATE TRIGGER ${rows.table}_of_record_insert BEFORE INSERT ON ${rows.table} WHEN ${rows.isRecord('NEW')}
  BEGIN SELECT RAISE(ABORT, 'record'); END;
CREATE TRIGGER ${rows.table}_of_record_delete BEFORE DELETE ON ${rows.table} WHEN ${rows.isRecord('OLD')}
  BEGIN SELECT RAISE(ABORT, 'record'); END;
`;

/*
 * Who may read a block or an item can change later, dated and with its ground: their visibility is no part of the text.
 * Revisions count, and people of the list can be found again under another row of the register.
 */
export const CLOSED = [
  {
    table: 'items',
    isRecord: (row) => ofMeeting(`${row}.meeting_id`),
    columns: `id, meeting_id, parent_id, number, title, rank, purpose, presenter, planned_minutes, treatment,
      merged_into, late, deleted_at`,
  },
  {
    table: 'blocks',
    isRecord: (row) => ofItem(`${row}.item_id`),
    columns: 'id, item_id, rank, content, matter_id, form, deleted_at',
  },
  {
    table: 'decisions',
    isRecord: (row) => ofBlock(`${row}.block_id`),
    columns: 'id, block_id, marked, position, verb, text, matter_id, deleted_at',
  },
  {
    table: 'attendance',
    isRecord: (row) => ofMeeting(`${row}.meeting_id`),
    columns: `id, meeting_id, rank, name, initials, category, organisation, capacity, qualifier, state, deleted_at`,
  },
  {
    table: 'moments',
    isRecord: (row) => ofMeeting(`${row}.meeting_id`),
    columns: 'id, meeting_id, kind, item_id, date, time, deleted_at',
  },
  {
    table: 'presentations',
    isRecord: (row) => ofItem(`${row}.item_id`),
    columns: 'id, paper_id, item_id, rank, reference, asked, recommendations, deleted_at',
  },
  {
    table: 'meeting_matters',
    isRecord: (row) => ofMeeting(`${row}.meeting_id`),
    columns: 'meeting_id, position, matter_id, title',
  },
] as const satisfies readonly Rows[];

/** What the minutes say of the meeting itself. */
const MEETINGS = `
CREATE TRIGGER meetings_of_record_update BEFORE UPDATE OF id, body_id, number, reference, date, start_time, end_time,
    venue, next_meeting_date, state, classification, statement, previous_actions, form, waived, deleted_at ON meetings
  WHEN OLD.state = 'approved' BEGIN SELECT RAISE(ABORT, 'record'); END;
CREATE TRIGGER meetings_of_record_delete BEFORE DELETE ON meetings
  WHEN OLD.state = 'approved' BEGIN SELECT RAISE(ABORT, 'record'); END;
CREATE TRIGGER meetings_of_record_insert BEFORE INSERT ON meetings
  WHEN ${ofMeeting('NEW.id')} BEGIN SELECT RAISE(ABORT, 'record'); END;
`;

/** What the minutes say of an action. Its state, owners, dues and updates go on in the register. */
export const differs = (before: string, after: string): string =>
  `(${before}.text IS NOT ${after}.text OR ${before}.meeting_id IS NOT ${after}.meeting_id
    OR ${before}.item_id IS NOT ${after}.item_id OR ${before}.block_id IS NOT ${after}.block_id
    OR ${before}.deleted_at IS NOT ${after}.deleted_at
    OR (${before}.frozen_at IS NOT NULL AND (${before}.reference IS NOT ${after}.reference
      OR ${before}.frozen_at IS NOT ${after}.frozen_at)))`;

/** An action is written by an insert that becomes an update: of one that is there it is looked at what it would change. */
const ACTIONS = `
CREATE TRIGGER actions_of_record_insert BEFORE INSERT ON actions
  WHEN ${ofMeeting('NEW.meeting_id')} AND NOT EXISTS (SELECT 1 FROM actions a WHERE a.id = NEW.id AND NOT ${differs('a', 'NEW')})
  BEGIN SELECT RAISE(ABORT, 'record'); END;
CREATE TRIGGER actions_of_record_update BEFORE UPDATE ON actions
  WHEN ${ofMeeting('OLD.meeting_id')} AND ${differs('OLD', 'NEW')} BEGIN SELECT RAISE(ABORT, 'record'); END;
CREATE TRIGGER actions_of_record_delete BEFORE DELETE ON actions WHEN ${ofMeeting('OLD.meeting_id')}
  BEGIN SELECT RAISE(ABORT, 'record'); END;
`;

/** Approved minutes can't change, whatever way a statement comes; what is noted later stands beside them. */
export const approvedMinutes = (connection: Database): void => {
  const beside = kept('signatures', 'version_id') + kept('record_notes', 'id');
  connection.exec(BESIDE + beside + CLOSED.map(closed).join('') + MEETINGS + ACTIONS);
};
