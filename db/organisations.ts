import { fold } from './fold.ts';
import { all, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Found = { readonly id: string };

/** The organisation of this name, or undefined. */
export const findOrganisation = (db: ReadableDb, name: string): string | undefined =>
  get<Found>(db, sql`SELECT id FROM organisations WHERE name_folded = ${fold(name)} AND deleted_at IS NULL`)?.id;

/** The organisation that also goes by this name, or undefined. */
export const findOrganisationByAlias = (db: ReadableDb, alias: string): string | undefined =>
  get<Found>(
    db,
    sql`SELECT o.id FROM organisation_aliases a JOIN organisations o ON o.id = a.organisation_id
      WHERE a.alias_folded = ${fold(alias)} AND o.deleted_at IS NULL`,
  )?.id;

/** The organisation of this name, made when the book has none. */
export const ensureOrganisation = (db: WritableDb, name: string): string => {
  const known = findOrganisation(db, name) ?? findOrganisationByAlias(db, name);
  if (known !== undefined) return known;
  const id = db.makeId();
  run(db, sql`INSERT INTO organisations (id, name, name_folded) VALUES (${id}, ${name}, ${fold(name)})`);
  db.record({ noun: 'organisation', id, before: null, after: { id, name } });
  return id;
};

/** The names of all organisations, in the order of the alphabet. */
export const organisationNames = (db: ReadableDb): string[] =>
  all<{ name: string }>(db, sql`SELECT name FROM organisations WHERE deleted_at IS NULL ORDER BY name_folded`).map(
    ({ name }) => name,
  );
