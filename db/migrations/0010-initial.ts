import type { Database } from 'better-sqlite3';

/*
 * Rules that hold in every table: ids are UUIDs made by whoever creates the row; `revision` counts how often a row
 * was saved; `deleted_at` (milliseconds) marks a row as gone and keeps it; a column that ends in `_folded` holds a
 * name as it is compared. Words that may grow (states, kinds) are held by the contract, not by CHECKs.
 */

const BODIES_AND_PEOPLE = `
CREATE TABLE bodies (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL,
  code_folded TEXT NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  action_pattern TEXT NOT NULL,
  action_prefix TEXT NOT NULL,
  action_label TEXT NOT NULL,
  verbs TEXT NOT NULL, -- JSON, in the order of the body
  decision_join TEXT NOT NULL,
  initials INTEGER NOT NULL,
  classification TEXT, -- of a new meeting; each meeting has its own
  statement TEXT,
  matter_patterns TEXT NOT NULL, -- JSON, regular expressions
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX bodies_by_code ON bodies (code_folded) WHERE deleted_at IS NULL;

CREATE TABLE body_categories (
  body_id TEXT NOT NULL REFERENCES bodies (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  "table" TEXT NOT NULL,
  PRIMARY KEY (body_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisations (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE INDEX organisations_by_name ON organisations (name_folded);

CREATE TABLE organisation_aliases (
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  alias TEXT NOT NULL,
  alias_folded TEXT NOT NULL,
  PRIMARY KEY (organisation_id, alias_folded)
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_aliases_by_alias ON organisation_aliases (alias_folded);

CREATE TABLE people (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  organisation_id TEXT REFERENCES organisations (id),
  email TEXT,
  initials TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE INDEX people_by_name ON people (name_folded);

CREATE TABLE person_aliases (
  person_id TEXT NOT NULL REFERENCES people (id),
  alias TEXT NOT NULL,
  alias_folded TEXT NOT NULL,
  PRIMARY KEY (person_id, alias_folded)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_aliases_by_alias ON person_aliases (alias_folded);

CREATE TABLE seats (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT NOT NULL REFERENCES bodies (id),
  person_id TEXT REFERENCES people (id), -- NULL while the seat is vacant
  category TEXT,
  role TEXT,
  voting INTEGER NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE INDEX seats_by_body ON seats (body_id);
`;

const MEETINGS = `
CREATE TABLE meetings (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT NOT NULL REFERENCES bodies (id),
  number TEXT NOT NULL,
  reference TEXT,
  date TEXT,
  start_time TEXT,
  end_time TEXT,
  venue TEXT,
  next_meeting_date TEXT,
  state TEXT NOT NULL,
  classification TEXT,
  statement TEXT,
  previous_actions TEXT, -- JSON: what an importer could not place in the text
  form TEXT, -- JSON: how the file said what can be said in two ways
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX meetings_by_number ON meetings (body_id, number) WHERE deleted_at IS NULL;

CREATE TABLE attendance (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  position INTEGER NOT NULL,
  person_id TEXT REFERENCES people (id),
  name TEXT NOT NULL,
  initials TEXT,
  category TEXT,
  organisation TEXT,
  capacity TEXT,
  qualifier TEXT,
  state TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE INDEX attendance_by_meeting ON attendance (meeting_id, position);
CREATE INDEX attendance_by_person ON attendance (person_id);

CREATE TABLE items (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  parent_id TEXT REFERENCES items (id),
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  visibility TEXT,
  rank TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE INDEX items_by_meeting ON items (meeting_id, rank, id);
CREATE INDEX items_by_parent ON items (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE matters (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX matters_by_code ON matters (code) WHERE deleted_at IS NULL;

CREATE TABLE meeting_matters (
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  position INTEGER NOT NULL,
  matter_id TEXT NOT NULL REFERENCES matters (id),
  title TEXT NOT NULL, -- as at the meeting
  PRIMARY KEY (meeting_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_matters_by_matter ON meeting_matters (matter_id);
`;

const MINUTES = `
CREATE TABLE blocks (
  id TEXT PRIMARY KEY NOT NULL,
  item_id TEXT NOT NULL REFERENCES items (id),
  rank TEXT NOT NULL,
  content TEXT NOT NULL, -- JSON
  kind TEXT NOT NULL GENERATED ALWAYS AS (json_extract(content, '$.kind')) STORED,
  visibility TEXT, -- NULL: never said
  matter_id TEXT REFERENCES matters (id), -- derived from the headings above
  form TEXT, -- JSON, as in meetings
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE INDEX blocks_by_item ON blocks (item_id, rank, id) WHERE deleted_at IS NULL;
CREATE INDEX headings_by_item ON blocks (item_id, rank, id) WHERE kind = 'heading' AND deleted_at IS NULL;

CREATE TABLE attendance_events (
  id TEXT PRIMARY KEY NOT NULL,
  attendance_id TEXT NOT NULL REFERENCES attendance (id),
  kind TEXT NOT NULL,
  item_id TEXT REFERENCES items (id),
  after_block_id TEXT REFERENCES blocks (id),
  time TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE INDEX attendance_events_by_attendance ON attendance_events (attendance_id);

CREATE TABLE decisions (
  id TEXT PRIMARY KEY NOT NULL,
  block_id TEXT NOT NULL REFERENCES blocks (id),
  marked INTEGER NOT NULL, -- 1: a marked range of the block's text, 0: the block itself
  position INTEGER NOT NULL, -- among the decisions of the block
  verb TEXT NOT NULL,
  text TEXT NOT NULL,
  matter_id TEXT REFERENCES matters (id),
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
) STRICT;
CREATE INDEX decisions_by_block ON decisions (block_id);
CREATE INDEX decisions_by_matter ON decisions (matter_id);

CREATE TABLE edit_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  edit_id TEXT NOT NULL UNIQUE,
  method TEXT NOT NULL,
  changes TEXT NOT NULL, -- JSON
  reply TEXT, -- JSON
  at INTEGER NOT NULL
) STRICT;
`;

const ACTIONS = `
CREATE TABLE actions (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT NOT NULL REFERENCES bodies (id),
  meeting_id TEXT REFERENCES meetings (id),
  item_id TEXT REFERENCES items (id),
  block_id TEXT REFERENCES blocks (id),
  matter_id TEXT REFERENCES matters (id),
  series TEXT, -- the sequence it counts in; NULL for one that takes no number
  seq INTEGER,
  reference TEXT, -- as printed, for good: patterns change
  frozen_at INTEGER, -- of the first hand-out with it
  text TEXT NOT NULL,
  state TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER,
  UNIQUE (series, seq),
  UNIQUE (body_id, reference)
) STRICT;
CREATE INDEX actions_by_meeting ON actions (meeting_id);
CREATE UNIQUE INDEX actions_by_block ON actions (block_id) WHERE block_id IS NOT NULL;
CREATE INDEX actions_by_matter ON actions (matter_id);

CREATE TABLE action_owners (
  action_id TEXT NOT NULL REFERENCES actions (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL, -- as minuted
  person_id TEXT REFERENCES people (id),
  organisation_id TEXT REFERENCES organisations (id),
  role TEXT,
  PRIMARY KEY (action_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_owners_by_person ON action_owners (person_id);
CREATE INDEX action_owners_by_organisation ON action_owners (organisation_id);

CREATE TABLE action_dues (
  action_id TEXT NOT NULL REFERENCES actions (id),
  position INTEGER NOT NULL, -- 0 is the original, the highest holds
  kind TEXT, -- NULL: no longer settled
  value TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (action_id, position)
) STRICT, WITHOUT ROWID;
`;

/** The first schema. */
export const initial = (connection: Database): void => {
  connection.exec(BODIES_AND_PEOPLE + MEETINGS + MINUTES + ACTIONS);
};
