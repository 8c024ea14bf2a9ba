import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where a path leads; its last part may not be there yet. */
const resolved = (path: string): string => {
  try {
    return realpathSync.native(path);
  } catch {
    return join(realpathSync.native(dirname(path)), basename(path));
  }
};

/**
 * Whether a path leads to the book or to a file that SQLite keeps beside it. The program must never touch them as
 * files: reading one would drop its locks, writing one would end it.
 */
export const isOfBook = (book: string, path: string): boolean => {
  try {
    // Some systems take a name in any case for the same.
    return resolved(path).toLowerCase().startsWith(resolved(book).toLowerCase());
  } catch {
    return false;
  }
};
