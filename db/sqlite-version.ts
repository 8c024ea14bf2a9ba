import { get, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** The version of SQLite that holds the book, '3.50.4'. */
export const sqliteVersion = (db: ReadableDb): string =>
  get<{ version: string }>(db, sql`SELECT sqlite_version() AS version`)?.version ?? '';
