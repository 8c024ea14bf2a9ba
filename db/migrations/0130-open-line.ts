import type { Database } from 'better-sqlite3';

const OPEN_LINE = `
ALTER TABLE meetings ADD COLUMN open_line TEXT; -- the block in which a line was being typed when the text was last saved
`;

/** A line that was being typed is known as such when the meeting is opened again. */
export const openLine = (connection: Database): void => {
  connection.exec(OPEN_LINE);
};
