import type { Database } from 'better-sqlite3';

const joins = (noun: string, table: string): string => `
CREATE TABLE ${noun}_joins ( -- entries that turned out to be one
  from_id TEXT PRIMARY KEY NOT NULL REFERENCES ${table} (id), -- the one that is gone
  into_id TEXT NOT NULL REFERENCES ${table} (id),
  said TEXT NOT NULL -- JSON: what the one that is gone said, what moved, and what the other one took from it
) STRICT, WITHOUT ROWID;
CREATE INDEX ${noun}_joins_by_into ON ${noun}_joins (into_id);
`;

/** Two people of the book can become one, and two organisations: an id that is gone goes on leading to the other one. */
export const joinedPeople = (connection: Database): void => {
  connection.exec(joins('person', 'people') + joins('organisation', 'organisations'));
};
