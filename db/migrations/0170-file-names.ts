import type { Database } from 'better-sqlite3';

const FILE_NAMES = `
ALTER TABLE bodies ADD COLUMN file_names TEXT; -- how files that are handed out are named; NULL: as usual
`;

/** A body may name the files that it hands out in its own way. */
export const fileNames = (connection: Database): void => {
  connection.exec(FILE_NAMES);
};
