import { z } from 'zod';
import { organisationIdSchema, personIdSchema } from '../shared/ids.ts';
import { putAliases } from './aliases.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import { organisationRows } from './organisations.ts';
import { findOwned, forgetOwned } from './owners-known-later.ts';
import type { Rows } from './restorer.ts';
import { all, get, given, type Nullable, type Query, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** A person as the row says it: the organisation by its id, so that it can change its name. */
export const personRowSchema = z.object({
  id: personIdSchema,
  name: z.string(),
  aliases: z.array(z.string()),
  organisationId: organisationIdSchema.optional(),
  email: z.string().optional(),
  initials: z.string().optional(),
});
export type PersonRow = z.infer<typeof personRowSchema>;

type Stored = Nullable<Omit<PersonRow, 'aliases'>, 'organisationId' | 'email' | 'initials'>;

const aliasesOf = (db: ReadableDb, id: string): string[] =>
  all<{ alias: string }>(
    db,
    sql`SELECT alias FROM person_aliases WHERE person_id = ${id} ORDER BY position, alias_folded`,
  ).map(({ alias }) => alias);

const read = (db: ReadableDb, id: string): PersonRow | null => {
  const row = get<Stored>(
    db,
    sql`SELECT id, name, organisation_id AS organisationId, email, initials FROM people
      WHERE id = ${id} AND deleted_at IS NULL`,
  );
  return row ? { ...given(row), aliases: aliasesOf(db, id) } : null;
};

const write = (db: WritableDb, person: PersonRow): void => {
  const { id, name, organisationId } = person;
  if (organisationId !== undefined && !organisationRows.read(db, organisationId)) {
    throw refusal('refused', `The organisation of ${name} is not in the book any more.`, 'person.organisation');
  }
  run(
    db,
    sql`INSERT INTO people (id, name, name_folded, organisation_id, email, initials)
      VALUES (${id}, ${name}, ${fold(name)}, ${organisationId}, ${person.email}, ${person.initials})
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_folded = excluded.name_folded,
        organisation_id = excluded.organisation_id, email = excluded.email, initials = excluded.initials,
        revision = revision + 1, deleted_at = NULL`,
  );
  const before = aliasesOf(db, id);
  putAliases(db, 'person', id, person.aliases);
  findOwned(db, 'person', person, before);
};

const inUse = (id: string): Query =>
  sql`SELECT 1 FROM seats WHERE person_id = ${id} AND deleted_at IS NULL
    UNION ALL SELECT 1 FROM attendance WHERE person_id = ${id} AND deleted_at IS NULL
    UNION ALL SELECT 1 FROM action_owners w JOIN actions a ON a.id = w.action_id
      WHERE w.person_id = ${id} AND a.deleted_at IS NULL
    UNION ALL SELECT 1 FROM person_joins WHERE into_id = ${id}
      AND NOT EXISTS (SELECT 1 FROM person_joins WHERE from_id = ${id}) LIMIT 1`;

const remove = (db: WritableDb, { id, name }: PersonRow): void => {
  forgetOwned(db, 'person', id);
  if (get(db, inUse(id))) {
    throw refusal('refused', `${name} has a seat, an attendance or an action by now, so can’t go. Take it out first.`);
  }
  run(db, sql`UPDATE people SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
};

/** The rows of people, as changes record them. */
export const personRows: Rows<PersonRow> = { noun: 'person', row: personRowSchema, read, write, remove };
