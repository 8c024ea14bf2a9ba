import type { Database } from 'better-sqlite3';

const PRINTED_PRESENCE = `
ALTER TABLE bodies ADD COLUMN presence_printed INTEGER NOT NULL DEFAULT 0; -- 1: who was there for each decision is printed
`;

/** A body may print at the end of its minutes who was in the room at each decision. */
export const presence = (connection: Database): void => {
  connection.exec(PRINTED_PRESENCE);
};
