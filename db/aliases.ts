import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import { type Query, run, sql } from './sql.ts';
import type { WritableDb } from './types.ts';

type Named = 'person' | 'organisation';

const cleared = (noun: Named, id: string): Query =>
  noun === 'person'
    ? sql`DELETE FROM person_aliases WHERE person_id = ${id}`
    : sql`DELETE FROM organisation_aliases WHERE organisation_id = ${id}`;

const added = (noun: Named, id: string, position: number, alias: string): Query => {
  const values = sql`(${id}, ${position}, ${alias}, ${fold(alias)})`;
  return noun === 'person'
    ? sql`INSERT INTO person_aliases (person_id, position, alias, alias_folded) VALUES ${values}`
    : sql`INSERT INTO organisation_aliases (organisation_id, position, alias, alias_folded) VALUES ${values}`;
};

/** Says what a person or an organisation also goes by, all of it and in order. */
export const putAliases = (db: WritableDb, noun: Named, id: string, aliases: readonly string[]): void => {
  run(db, cleared(noun, id));
  for (const [position, alias] of aliases.entries()) run(db, added(noun, id, position, alias));
};

/** Errors: refused, when a name stands twice in `aliases`, which is the field `path`. */
export const assertDistinct = (aliases: readonly string[], path: string): void => {
  const seen = new Set<string>();
  for (const [index, alias] of aliases.entries()) {
    const folded = fold(alias);
    if (seen.has(folded))
      throw refusal('refused', `"${alias}" stands here twice; once is enough.`, `${path}[${index}]`);
    seen.add(folded);
  }
};
