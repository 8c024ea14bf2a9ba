import type { Person } from '../shared/domain/person.ts';
import { assertDistinct } from './aliases.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import { idByNow } from './joined-ids.ts';
import { ensureOrganisation } from './organisations.ts';
import { type PersonRow, personRows } from './person-rows.ts';
import { putRow } from './restorer.ts';
import { get, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Other = { readonly name: string };

/** Namesakes are told apart by whom they work for. */
const assertOwnName = (db: ReadableDb, { id, name, organisationId }: PersonRow): void => {
  if (name.trim() === '') throw refusal('refused', 'Write the name of the person.', 'person.name');
  const namesake = get(
    db,
    sql`SELECT 1 FROM people WHERE name_folded = ${fold(name)} AND id <> ${id} AND deleted_at IS NULL
      AND organisation_id IS ${organisationId}`,
  );
  if (!namesake) return;
  const message = `${name} of the same organisation is in the book already. Use that entry, or add what tells them apart.`;
  throw refusal('refused', message, 'person.name');
};

const namedSo = (db: ReadableDb, id: string, name: string): Other | undefined =>
  get<Other>(db, sql`SELECT name FROM people WHERE name_folded = ${fold(name)} AND id <> ${id} AND deleted_at IS NULL`);

const goesBy = (db: ReadableDb, id: string, name: string): Other | undefined =>
  get<Other>(
    db,
    sql`SELECT p.name FROM person_aliases a JOIN people p ON p.id = a.person_id
      WHERE a.alias_folded = ${fold(name)} AND p.id <> ${id} AND p.deleted_at IS NULL`,
  );

/** An alias says that two names mean one person, so it must mean no other. */
const assertOwnAliases = (db: ReadableDb, { id, aliases }: PersonRow): void => {
  assertDistinct(aliases, 'person.aliases');
  for (const [index, alias] of aliases.entries()) {
    const path = `person.aliases[${index}]`;
    if (namedSo(db, id, alias)) {
      throw refusal(
        'refused',
        `"${alias}" is the name of somebody else in the book. Leave it out here, or make the two one person.`,
        path,
      );
    }
    const other = goesBy(db, id, alias);
    if (other)
      throw refusal('refused', `"${alias}" is another name of ${other.name} already; leave it out here.`, path);
  }
};

/** Errors: refused, for somebody who was made one with another person. */
const assertApart = (db: ReadableDb, { id, name }: Person): void => {
  const now = personRows.read(db, idByNow(db, id));
  if (!now || now.id === id) return;
  throw refusal('refused', `${name} is one person with ${now.name} by now. Change that entry.`);
};

/** Makes a person or changes one. An organisation that the book does not have is made. Errors: refused. */
export const savePerson = (db: WritableDb, said: Person): void => {
  assertApart(db, said);
  const { organisation, ...person } = said;
  const organisationId = organisation === undefined ? undefined : ensureOrganisation(db, organisation);
  const row = { ...person, organisationId };
  assertOwnName(db, row);
  assertOwnAliases(db, row);
  putRow(db, personRows, row.id, row);
};
