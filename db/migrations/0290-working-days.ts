import type { Database } from 'better-sqlite3';

const WORKING_DAYS = `
ALTER TABLE bodies ADD COLUMN working_days TEXT; -- JSON: which days are working days; NULL: as usual
`;

/** A body may keep the bank holidays of another part of the country, and days of its own. */
export const workingDays = (connection: Database): void => {
  connection.exec(WORKING_DAYS);
};
