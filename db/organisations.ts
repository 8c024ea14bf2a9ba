import { z } from 'zod';
import { type Organisation, organisationSchema } from '../shared/domain/person.ts';
import { type OrganisationId, organisationIdSchema } from '../shared/ids.ts';
import { assertDistinct, putAliases } from './aliases.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import { idByNow } from './joined-ids.ts';
import { findOwned, forgetOwned } from './owners-known-later.ts';
import { pageOf, readCursor } from './paging.ts';
import { putRow, type Rows } from './restorer.ts';
import { all, fromJson, get, type Query, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** As it stands in the book: names that came with a file are kept to the letter. */
const organisationRowSchema = organisationSchema.extend({ name: z.string(), aliases: z.array(z.string()) });

type Found = { readonly id: OrganisationId };

type Stored = Omit<Organisation, 'aliases'> & { readonly aliases: string; readonly key: string };

const select = sql`SELECT o.id, o.name, o.name_folded AS key,
    (SELECT json_group_array(alias) FROM (SELECT alias FROM organisation_aliases
      WHERE organisation_id = o.id ORDER BY position, alias_folded)) AS aliases
  FROM organisations o`;

const organisationOf = ({ key: _key, aliases, ...row }: Stored): Organisation => ({
  ...row,
  aliases: fromJson<string[]>(aliases),
});

/** The organisation of this name, or undefined. */
export const findOrganisation = (db: ReadableDb, name: string): OrganisationId | undefined =>
  get<Found>(db, sql`SELECT id FROM organisations WHERE name_folded = ${fold(name)} AND deleted_at IS NULL`)?.id;

/** The organisation that also goes by this name, or undefined. */
export const findOrganisationByAlias = (db: ReadableDb, alias: string): OrganisationId | undefined =>
  get<Found>(
    db,
    sql`SELECT o.id FROM organisation_aliases a JOIN organisations o ON o.id = a.organisation_id
      WHERE a.alias_folded = ${fold(alias)} AND o.deleted_at IS NULL`,
  )?.id;

/** The other organisation that a name would be mistaken for, or undefined. */
const namesake = (db: ReadableDb, id: string, name: string): Organisation | undefined => {
  const folded = fold(name);
  const row = get<Stored>(
    db,
    sql`${select} WHERE o.id <> ${id} AND o.deleted_at IS NULL AND (o.name_folded = ${folded}
      OR EXISTS (SELECT 1 FROM organisation_aliases a WHERE a.organisation_id = o.id AND a.alias_folded = ${folded}))`,
  );
  return row && organisationOf(row);
};

/** An organisation is found by its name alone, so no two may share one. Errors: refused. */
const assertOwnNames = (db: ReadableDb, { id, name, aliases }: Organisation): void => {
  for (const [index, one] of [name, ...aliases].entries()) {
    const other = namesake(db, id, one);
    if (!other) continue;
    const path = index === 0 ? 'organisation.name' : `organisation.aliases[${index - 1}]`;
    throw refusal('refused', `"${one}" is a name of ${other.name} already; take it out there first.`, path);
  }
};

const write = (db: WritableDb, { id, name, aliases }: Organisation): void => {
  assertOwnNames(db, { id, name, aliases });
  run(
    db,
    sql`INSERT INTO organisations (id, name, name_folded) VALUES (${id}, ${name}, ${fold(name)})
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_folded = excluded.name_folded,
        revision = revision + 1, deleted_at = NULL`,
  );
  const before = all<{ alias: string }>(db, sql`SELECT alias FROM organisation_aliases WHERE organisation_id = ${id}`);
  putAliases(db, 'organisation', id, aliases);
  findOwned(
    db,
    'organisation',
    { id, name, aliases },
    before.map(({ alias }) => alias),
  );
};

const inUse = (id: string): Query =>
  sql`SELECT 1 FROM people WHERE organisation_id = ${id} AND deleted_at IS NULL
    UNION ALL SELECT 1 FROM action_owners w JOIN actions a ON a.id = w.action_id
      WHERE w.organisation_id = ${id} AND a.deleted_at IS NULL
    UNION ALL SELECT 1 FROM organisation_joins WHERE into_id = ${id}
      AND NOT EXISTS (SELECT 1 FROM organisation_joins WHERE from_id = ${id}) LIMIT 1`;

const remove = (db: WritableDb, { id, name }: Organisation): void => {
  forgetOwned(db, 'organisation', id);
  if (get(db, inUse(id))) {
    throw refusal('refused', `${name} has people or actions by now, so it can’t go. Take it out there first.`);
  }
  run(db, sql`UPDATE organisations SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
};

/** The rows of organisations, as changes record them. */
export const organisationRows: Rows<Organisation> = {
  noun: 'organisation',
  row: organisationRowSchema,
  read: (db, id) => {
    const row = get<Stored>(db, sql`${select} WHERE o.id = ${id} AND o.deleted_at IS NULL`);
    return row ? organisationOf(row) : null;
  },
  write,
  remove,
};

/** Makes an organisation or changes it. Errors: refused, with the path of the field. */
export const saveOrganisation = (db: WritableDb, organisation: Organisation): void => {
  if (organisation.name.trim() === '') {
    throw refusal('refused', 'Write the name of the organisation.', 'organisation.name');
  }
  assertDistinct(organisation.aliases, 'organisation.aliases');
  const now = organisationRows.read(db, idByNow(db, organisation.id));
  if (now && now.id !== organisation.id) {
    throw refusal('refused', `${organisation.name} is one organisation with ${now.name} by now. Change that one.`);
  }
  putRow(db, organisationRows, organisation.id, organisation);
};

/** The organisation of this name, made when the book has none. */
export const ensureOrganisation = (db: WritableDb, name: string): OrganisationId => {
  const known = findOrganisation(db, name) ?? findOrganisationByAlias(db, name);
  if (known !== undefined) return known;
  const id = organisationIdSchema.parse(db.makeId());
  putRow(db, organisationRows, id, { id, name, aliases: [] });
  return id;
};

/** The names of all organisations, and what else they go by, in the order of the alphabet. */
export const organisationNames = (db: ReadableDb): string[] =>
  all<{ name: string }>(
    db,
    sql`SELECT name, name_folded AS key FROM organisations WHERE deleted_at IS NULL
      UNION SELECT a.alias, a.alias_folded FROM organisation_aliases a
        JOIN organisations o ON o.id = a.organisation_id WHERE o.deleted_at IS NULL
      ORDER BY key`,
  ).map(({ name }) => name);

type ListNamed = {
  readonly filter: { readonly text?: string | undefined };
  readonly after?: string | undefined;
  readonly limit: number;
};

const matching = (text: string | undefined): Query => {
  if (text === undefined) return sql`o.deleted_at IS NULL`;
  const wanted = fold(text);
  return sql`o.deleted_at IS NULL AND (instr(o.name_folded, ${wanted}) > 0 OR EXISTS (
    SELECT 1 FROM organisation_aliases a WHERE a.organisation_id = o.id AND instr(a.alias_folded, ${wanted}) > 0))`;
};

/** Organisations by name; `filter.text` is looked for in names and aliases. Errors: invalidInput. */
export const listOrganisations = (db: ReadableDb, { filter, after, limit }: ListNamed) => {
  const where = matching(filter.text);
  const [key, id] = after === undefined ? [] : readCursor(after, 2);
  const behind = after === undefined ? sql`` : sql`AND (o.name_folded, o.id) > (${key}, ${id})`;
  const rows = all<Stored>(db, sql`${select} WHERE ${where} ${behind} ORDER BY o.name_folded, o.id LIMIT ${limit + 1}`);
  const total = get<{ total: number }>(db, sql`SELECT count(*) AS total FROM organisations o WHERE ${where}`);
  const page = pageOf(rows, limit, (row) => [row.key, row.id]);
  return { ...page, rows: page.rows.map(organisationOf), total: total?.total ?? 0 };
};

/** The organisation that an id leads to: another one where the two were made one. Errors: notFound. */
export const getOrganisation = (db: ReadableDb, id: OrganisationId): Organisation => {
  const organisation = organisationRows.read(db, idByNow(db, id));
  if (organisation) return organisation;
  throw refusal('notFound', 'This organisation is not in the book. Open it from the list.', 'organisationId');
};
