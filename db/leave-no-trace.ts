import type { Database } from 'better-sqlite3';

/**
 * What was disposed of is overwritten in the file (`secure_delete`) and would still stand in the journal: that is taken
 * over and cut to nothing. Where the disk forbids it now, nothing that was done is undone: the next opening tries again.
 */
export const leaveNoTrace = (connection: Database): void => {
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // Said above: the disposal itself is on the disk.
  }
};

/** The same for a book that was closed by a crash right after something was disposed of. */
export const leaveNoOldTrace = (connection: Database): void => {
  if (connection.prepare('SELECT 1 FROM disposals LIMIT 1').get() !== undefined) leaveNoTrace(connection);
};
