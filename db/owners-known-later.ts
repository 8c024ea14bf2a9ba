import { fold } from './fold.ts';
import { all, inList, type Query, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/*
 * An action can be placed on somebody whom the book does not know yet: the owner is a role in words then. Once a person or
 * an organisation of that name is in the book, it is theirs. What was found so is told from the rest, and is a role again
 * where the person or the name goes: nothing of it is in the edit log, since it follows from the names alone.
 */

type Named = 'person' | 'organisation';
type Known = { readonly id: string; readonly name: string; readonly aliases: readonly string[] };

const FOUND = { person: sql`w.person_id`, organisation: sql`w.organisation_id` } as const;

/** Whether other people have the name of a person: then it says of nobody who is meant. */
const hasNamesake = (db: ReadableDb, { id, name }: Known): boolean =>
  all(db, sql`SELECT 1 FROM people WHERE name_folded = ${fold(name)} AND id <> ${id} AND deleted_at IS NULL LIMIT 1`)
    .length > 0;

const namesOf = (db: ReadableDb, noun: Named, known: Known): string[] => {
  const isClear = noun === 'organisation' || !hasNamesake(db, known);
  return [...(isClear ? [known.name] : []), ...known.aliases].map(fold);
};

const release = (db: WritableDb, noun: Named, id: string, which: Query): void => {
  run(
    db,
    sql`UPDATE action_owners AS w SET person_id = NULL, organisation_id = NULL, role = text, known_later = 0
      WHERE ${FOUND[noun]} = ${id} AND known_later = 1 AND ${which}`,
  );
};

/** Finds the actions of a person or an organisation by all its names; `before` is what else it went by until now. */
export const findOwned = (db: WritableDb, noun: Named, known: Known, before: readonly string[]): void => {
  const names = namesOf(db, noun, known);
  const gone = before.map(fold).filter((alias) => !names.includes(alias) && alias !== fold(known.name));
  if (gone.length > 0) release(db, noun, known.id, sql`w.text_folded IN ${inList(gone)}`);
  const found =
    noun === 'person'
      ? sql`person_id = ${known.id}, role = NULL, known_later = 1`
      : sql`organisation_id = ${known.id}, role = NULL, known_later = 1`;
  run(db, sql`UPDATE action_owners SET ${found} WHERE role IS NOT NULL AND text_folded IN ${inList(names)}`);
};

/** The owners that a person or an organisation was found for are roles again, as they were. */
export const forgetOwned = (db: WritableDb, noun: Named, id: string): void => release(db, noun, id, sql`1`);
