import type { Database } from 'better-sqlite3';

const SCHEMA = `
CREATE TABLE hand_overs ( -- meetings that a colleague covers
  meeting_id TEXT PRIMARY KEY NOT NULL REFERENCES meetings (id),
  words TEXT NOT NULL, -- what the colleague should know
  handed_on TEXT, -- NULL: not handed over yet
  sha256 TEXT -- of the meeting file that went along
) STRICT, WITHOUT ROWID;
`;

/** A meeting is handed over to a colleague: what is said of it, and the state in which it went. */
export const handOvers = (connection: Database): void => {
  connection.exec(SCHEMA);
};
