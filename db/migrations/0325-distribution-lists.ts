import type { Database } from 'better-sqlite3';

/** Bodies say who gets the papers of which classes. */
export const distributionLists = (connection: Database): void => {
  connection.exec('ALTER TABLE bodies ADD COLUMN distribution_lists TEXT; -- JSON; NULL: none');
};
