import type { Database } from 'better-sqlite3';
import { CLOSED, closedToUpdates } from './0150-approved-minutes.ts';
import { emptiedOnly } from './0190-retention.ts';

const TABLE = `
CREATE TABLE matter_joins ( -- matters that turned out to be one
  from_id TEXT PRIMARY KEY NOT NULL REFERENCES matters (id), -- the one that is gone
  into_id TEXT NOT NULL REFERENCES matters (id),
  moved TEXT NOT NULL -- JSON: the rows that were about the one that is gone
) STRICT, WITHOUT ROWID;
`;

/** Whether a row goes over to the matter that its own was joined with, or back from it. */
const JOINED = `EXISTS (SELECT 1 FROM matter_joins j
  WHERE (j.from_id = OLD.matter_id AND j.into_id = NEW.matter_id)
    OR (j.into_id = OLD.matter_id AND j.from_id = NEW.matter_id))`;

type Closed = (typeof CLOSED)[number];

/** What the minutes say stays closed, the link to the matter apart, which follows a join and nothing else. */
const linkFollows = (rows: Closed): string => {
  const { table, isRecord } = rows;
  const columns = rows.columns
    .split(/,\s*/u)
    .filter((name) => name !== 'matter_id')
    .join(', ');
  return `
DROP TRIGGER ${table}_of_record_update;
${closedToUpdates({ ...rows, columns }, emptiedOnly(table))}
CREATE TRIGGER ${table}_of_record_matter BEFORE UPDATE OF matter_id ON ${table}
  WHEN (${isRecord('OLD')} OR ${isRecord('NEW')}) AND NOT ${JOINED} BEGIN SELECT RAISE(ABORT, 'record'); END;
`;
};

/** Two matters can become one: what is about the first is about the second from then on, in approved minutes too. */
export const joinedMatters = (connection: Database): void => {
  const linked = CLOSED.filter(({ columns }) => columns.includes('matter_id'));
  connection.exec(TABLE + linked.map(linkFollows).join(''));
};
