import { all, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** Every name that a sentence can begin with: of people, whole and each part, of organisations and of bodies. */
export const knownNames = (db: ReadableDb): string[] => {
  const people = all<{ name: string }>(
    db,
    sql`SELECT name FROM people WHERE deleted_at IS NULL UNION SELECT alias FROM person_aliases`,
  );
  const others = all<{ name: string }>(
    db,
    sql`SELECT name FROM organisations WHERE deleted_at IS NULL UNION SELECT alias FROM organisation_aliases
      UNION SELECT name FROM bodies WHERE deleted_at IS NULL UNION SELECT short_name FROM bodies WHERE deleted_at IS NULL`,
  );
  return [
    ...new Set([...people.flatMap(({ name }) => [name, ...name.split(/\s+/u)]), ...others.map(({ name }) => name)]),
  ];
};
