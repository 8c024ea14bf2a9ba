import type { Database } from 'better-sqlite3';

/** How SQLite goes about a statement: one line for each step, such as 'SEARCH blocks USING INDEX ...'. */
export const explain = (connection: Database, statement: string): string[] => {
  const values = Array.from(statement.matchAll(/\?/g), () => null);
  return connection
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`)
    .all(...values)
    .map(({ detail }) => detail);
};
