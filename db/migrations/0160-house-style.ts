import type { Database } from 'better-sqlite3';

const SCHEMA = `
ALTER TABLE bodies ADD COLUMN house_style TEXT; -- JSON; NULL: as usual
CREATE TABLE kept_files ( -- images and templates, under their own hash; what names one can be undone and done again
  sha256 TEXT PRIMARY KEY NOT NULL,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER kept_files_not_changed BEFORE UPDATE ON kept_files BEGIN SELECT RAISE(ABORT, 'frozen'); END;
`;

/** A body says how its documents look, with files such as its logo in the book. */
export const houseStyle = (connection: Database): void => {
  connection.exec(SCHEMA);
};
