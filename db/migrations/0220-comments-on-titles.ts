import type { Database } from 'better-sqlite3';

/** A comment on the title of an item is on no line: the item says where it stands and who may read it. */
export const commentsOnTitles = (connection: Database): void => {
  connection.exec('ALTER TABLE comments ADD COLUMN item_id TEXT');
};
