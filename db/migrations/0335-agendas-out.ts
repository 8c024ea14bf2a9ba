import type { Database } from 'better-sqlite3';

const AGENDAS_OUT = `
CREATE TABLE agendas_out (
  meeting_id TEXT PRIMARY KEY NOT NULL REFERENCES meetings (id),
  at INTEGER NOT NULL, -- when it went out last
  numbers TEXT NOT NULL -- JSON, the number of each item as it went out, by its id
) STRICT;
`;

/** Which numbers the items of a meeting had on the agenda that went out. */
export const agendasOut = (connection: Database): void => {
  connection.exec(AGENDAS_OUT);
};
