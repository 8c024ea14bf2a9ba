import type { Database } from 'better-sqlite3';

const ONE_PERSON = `SELECT min(id) FROM people WHERE name_folded = text_folded AND deleted_at IS NULL HAVING count(*) = 1`;
const ORGANISATION = 'SELECT id FROM organisations WHERE name_folded = text_folded AND deleted_at IS NULL';
const ALIAS_OF_ORGANISATION = `SELECT o.id FROM organisation_aliases a JOIN organisations o ON o.id = a.organisation_id
  WHERE a.alias_folded = text_folded AND o.deleted_at IS NULL`;
const ALIAS_OF_PERSON = `SELECT p.id FROM person_aliases a JOIN people p ON p.id = a.person_id
  WHERE a.alias_folded = text_folded AND p.deleted_at IS NULL`;

/**
 * Owners that the book got to know after an action was placed on them, under a name that was no more than a role then:
 * they are told from others, so that they are roles again where that person or name goes. Those that are known by now are
 * found, in the order in which owners are.
 */
export const ownersKnownLater = (connection: Database): void => {
  connection.exec(`ALTER TABLE action_owners ADD COLUMN known_later INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX action_owners_of_roles ON action_owners (text_folded) WHERE role IS NOT NULL;`);
  for (const [column, found] of [
    ['person_id', ONE_PERSON],
    ['organisation_id', ORGANISATION],
    ['organisation_id', ALIAS_OF_ORGANISATION],
    ['person_id', ALIAS_OF_PERSON],
  ] as const) {
    connection.exec(`UPDATE action_owners SET ${column} = (${found}), role = NULL, known_later = 1
      WHERE role IS NOT NULL AND (${found}) IS NOT NULL`);
  }
};
