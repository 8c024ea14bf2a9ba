import { fold } from './fold.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

const MOST = 20;

/**
 * Names that an action can be placed on, of those with this in them or in another name of theirs: organisations,
 * people, and roles that actions were placed on before. The few that begin with it come first.
 */
export const listOwnerNames = (db: ReadableDb, text: string): string[] => {
  const part = fold(text);
  const names = sql`
    SELECT name, name_folded AS folded FROM organisations WHERE deleted_at IS NULL AND (instr(name_folded, ${part})
      OR id IN (SELECT organisation_id FROM organisation_aliases WHERE instr(alias_folded, ${part})))
    UNION ALL SELECT name, name_folded FROM people WHERE deleted_at IS NULL AND (instr(name_folded, ${part})
      OR id IN (SELECT person_id FROM person_aliases WHERE instr(alias_folded, ${part})))
    UNION ALL SELECT role, text_folded FROM action_owners WHERE role IS NOT NULL AND instr(text_folded, ${part})`;
  return all<{ name: string }>(
    db,
    sql`SELECT min(name) AS name FROM (${names}) GROUP BY folded
      ORDER BY instr(folded, ${part}) <> 1, folded LIMIT ${MOST}`,
  ).map(({ name }) => name);
};
