import type { Database } from 'better-sqlite3';

/*
 * A row for each action that is in the register, with what it is found, sorted and grouped by; `action-listing.ts` says
 * what stands in it. What an action is listed by stands in seven tables: whatever writes one of them marks the actions
 * that it may concern, and before the transaction ends their rows are made anew.
 */
const TABLES = `
CREATE TABLE action_listing (
  action_id TEXT PRIMARY KEY NOT NULL REFERENCES actions (id),
  body_id TEXT NOT NULL,
  meeting_id TEXT,
  matter_id TEXT,
  state TEXT NOT NULL,
  open INTEGER NOT NULL,
  place TEXT NOT NULL, -- body, meeting and number, so that it sorts as text; one for each action
  due_on TEXT,
  sleeps_until TEXT, -- out of the open view
  slips INTEGER NOT NULL,
  confidential INTEGER NOT NULL,
  owners TEXT, -- folded, a line each; NULL for nobody
  words TEXT NOT NULL -- folded: text, reference and owners, a line each
) STRICT;
CREATE UNIQUE INDEX action_listing_by_place ON action_listing (place);
CREATE INDEX action_listing_of_open ON action_listing (open, place);
CREATE INDEX action_listing_of_meeting ON action_listing (meeting_id);
CREATE INDEX action_listing_of_matter ON action_listing (matter_id) WHERE matter_id IS NOT NULL;

CREATE TABLE stale_listing (action_id TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
`;

type Watched = {
  readonly table: string;
  /** The columns that a listing goes by; all, where there are none. */
  readonly columns?: readonly string[];
  /** The actions that a row concerns, as a query; `row` is OLD or NEW. */
  readonly concerns: (row: string) => string;
};

const itself = (row: string): string => `SELECT ${row}.action_id`;

/** Actions of a body that wait for one of its meetings: which one that is can change with any of them. */
const waiting = (row: string): string => `
  SELECT a.id FROM actions a WHERE a.body_id = ${row}.body_id AND EXISTS (
    SELECT 1 FROM action_dues d WHERE d.action_id = a.id AND d.kind = 'meeting'
      AND d.position = (SELECT max(position) FROM action_dues WHERE action_id = a.id))`;

const WATCHED: readonly Watched[] = [
  {
    table: 'actions',
    columns: [
      ...['body_id', 'meeting_id', 'item_id', 'block_id', 'matter_id', 'from_id', 'seq', 'folded', 'state'],
      ...['confidential', 'raised_on', 'snooze_days', 'deleted_at'],
    ],
    concerns: (row) => `SELECT ${row}.id`,
  },
  { table: 'action_owners', concerns: itself },
  { table: 'action_dues', concerns: itself },
  {
    table: 'meetings',
    columns: ['body_id', 'date', 'number', 'next_meeting_date', 'state', 'deleted_at'],
    concerns: (row) => `SELECT id FROM actions WHERE meeting_id = ${row}.id UNION ${waiting(row)}`,
  },
  {
    // What it counts as working days too, which is a column of a later step.
    table: 'bodies',
    concerns: (row) => `SELECT id FROM actions WHERE body_id = ${row}.id`,
  },
  {
    table: 'items',
    columns: ['visibility', 'parent_id'],
    concerns: (row) => `SELECT id FROM actions WHERE meeting_id = ${row}.meeting_id`,
  },
  {
    table: 'blocks',
    columns: ['visibility'],
    concerns: (row) => `SELECT id FROM actions WHERE block_id = ${row}.id`,
  },
];

const mark = (ids: string): string => `INSERT INTO stale_listing (action_id) ${ids} ON CONFLICT DO NOTHING;`;

/** "WHERE true" tells the ON CONFLICT of an insert from that of a join. */
const marking = ({ concerns }: Watched, row: string): string => mark(`SELECT * FROM (${concerns(row)}) WHERE true`);

const watch = (watched: Watched): string => {
  const { table, columns } = watched;
  const changed = columns ? `WHEN ${columns.map((name) => `OLD.${name} IS NOT NEW.${name}`).join(' OR ')}` : '';
  return `
CREATE TRIGGER ${table}_listed_new AFTER INSERT ON ${table} BEGIN ${marking(watched, 'NEW')} END;
CREATE TRIGGER ${table}_listed_anew AFTER UPDATE ${columns ? `OF ${columns.join(', ')}` : ''} ON ${table} ${changed}
  BEGIN ${marking(watched, 'OLD')} ${marking(watched, 'NEW')} END;
CREATE TRIGGER ${table}_listed_gone AFTER DELETE ON ${table} BEGIN ${marking(watched, 'OLD')} END;
`;
};

/** The register is sorted, grouped and searched by one narrow table. Its rows are made when the book is opened. */
export const actionListing = (connection: Database): void => {
  connection.exec(TABLES + WATCHED.map(watch).join(''));
  connection.exec('INSERT INTO stale_listing (action_id) SELECT id FROM actions');
};
