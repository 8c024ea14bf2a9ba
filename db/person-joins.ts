import { z } from 'zod';
import { type PersonId, personIdSchema } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import { idByNow } from './joined-ids.ts';
import {
  foldedNames,
  moveOwnerLinks,
  ownerLinksOf,
  ownerLinksSchema,
  releaseRoles,
  takeOwnersAlong,
} from './owner-links.ts';
import { findOwned } from './owners-known-later.ts';
import { joinPersonLinks, partPersonLinks, personLinksOf, personLinksSchema } from './person-links.ts';
import { type PersonRow, personRowSchema, personRows } from './person-rows.ts';
import { putRow, type Rows } from './restorer.ts';
import { all, fromJson, get, given, inList, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const gainedSchema = personRowSchema.pick({ aliases: true, organisationId: true, email: true, initials: true });
type Gained = z.infer<typeof gainedSchema>;

/** That a person (`id`) is one with another: what was of the one is of the other. */
const personJoinSchema = z.strictObject({
  id: personIdSchema,
  intoId: personIdSchema,
  /** The one that is gone, as it was. */
  person: personRowSchema,
  links: z.strictObject({
    ...ownerLinksSchema.shape,
    ...personLinksSchema.shape,
    /** Rows of attendance lists that were the second's before, under a name of the first. */
    listedBefore: z.array(z.string()),
  }),
  /** What the other one did not say, and says since. */
  gained: gainedSchema,
});
export type PersonJoin = z.infer<typeof personJoinSchema>;

const meansAnother = (db: ReadableDb, name: string, ids: readonly string[]): boolean =>
  get(
    db,
    sql`SELECT 1 FROM people p WHERE p.deleted_at IS NULL AND p.id NOT IN ${inList(ids)} AND (p.name_folded = ${fold(name)}
      OR EXISTS (SELECT 1 FROM person_aliases a WHERE a.person_id = p.id AND a.alias_folded = ${fold(name)}))`,
  ) !== undefined;

/** What the second takes from the first: names that mean nobody else, and what it does not say itself. */
const gainedBy = (db: ReadableDb, from: PersonRow, into: PersonRow): Gained => {
  const known = new Set(foldedNames(into));
  const aliases = [from.name, ...from.aliases].filter((name) => {
    const isNew = !known.has(fold(name)) && !meansAnother(db, name, [from.id, into.id]);
    known.add(fold(name));
    return isNew;
  });
  return {
    aliases,
    ...(into.organisationId === undefined && given({ organisationId: from.organisationId ?? null })),
    ...(into.email === undefined && given({ email: from.email ?? null })),
    ...(into.initials === undefined && given({ initials: from.initials ?? null })),
  };
};

/** The rows of attendance lists that have a person under one of some names. */
const listedAs = (db: ReadableDb, id: PersonId, names: readonly string[]): string[] =>
  all<{ id: string }>(
    db,
    sql`SELECT id FROM attendance WHERE person_id = ${id} AND fold(name) IN ${inList(names)} ORDER BY id`,
  ).map((row) => row.id);

/** The two of them as they would be made one by now. */
export const personJoinOf = (db: ReadableDb, from: PersonRow, into: PersonRow): PersonJoin => {
  const gained = gainedBy(db, from, into);
  return {
    id: from.id,
    intoId: into.id,
    person: from,
    links: {
      ...ownerLinksOf(db, 'person', { from, into, aliases: gained.aliases }),
      ...personLinksOf(db, { from: from.id, into: into.id }),
      listedBefore: listedAs(db, into.id, foldedNames(from)),
    },
    gained,
  };
};

/** The person without what came by the join, as far as nobody said otherwise since. */
const withoutGained = (
  db: ReadableDb,
  { organisationId, email, initials, ...person }: PersonRow,
  gained: Gained,
): PersonRow => {
  const own = <Value>(value: Value | undefined, came: Value | undefined) => (value === came ? undefined : value);
  const came = gained.aliases.map(fold);
  return {
    ...person,
    aliases: person.aliases.filter((alias) => !came.includes(fold(alias))),
    ...given({
      organisationId: own(organisationId, gained.organisationId && idByNow(db, gained.organisationId)) ?? null,
      email: own(email, gained.email) ?? null,
      initials: own(initials, gained.initials) ?? null,
    }),
  };
};

/** The one whom the two became. Errors: refused, where that one is one with another by now. */
const joinedPerson = (db: ReadableDb, { intoId, person }: PersonJoin): PersonRow => {
  const into = personRows.read(db, intoId);
  if (into) return into;
  throw refusal('refused', `The person whom ${person.name} became was made one with somebody else since.`);
};

/** The one that is gone as it comes back: of the organisation that its own is by now. */
const comesBack = (db: ReadableDb, { organisationId: _then, ...person }: PersonRow): PersonRow => {
  const now = get<Nullable<Pick<PersonRow, 'organisationId'>, 'organisationId'>>(
    db,
    sql`SELECT organisation_id AS organisationId FROM people WHERE id = ${person.id}`,
  );
  return { ...person, ...given({ organisationId: now?.organisationId ?? null }) };
};

/** What came in under the names of a person while it was one with another goes back with it. */
const takeAlong = (db: WritableDb, { id, intoId, person, links }: PersonJoin, into: PersonRow): void => {
  const others = new Set(foldedNames(into));
  const names = foldedNames(person).filter((name) => !others.has(name));
  const listed = listedAs(db, intoId, names).filter((row) => !links.listedBefore.includes(row));
  for (const row of listed) {
    run(db, sql`UPDATE attendance SET person_id = ${id} WHERE id = ${row}`);
    // What was placed on the initials of this row.
    run(
      db,
      sql`UPDATE action_owners SET person_id = ${id} WHERE person_id = ${intoId} AND EXISTS (
        SELECT 1 FROM attendance t JOIN actions a ON a.meeting_id = t.meeting_id
        WHERE t.id = ${row} AND a.id = action_owners.action_id AND t.initials = action_owners.text)`,
    );
  }
  takeOwnersAlong(db, 'person', links, { from: intoId, to: id, names });
};

const write = (db: WritableDb, join: PersonJoin): void => {
  const { id, intoId, links, gained } = join;
  const into = joinedPerson(db, join);
  run(
    db,
    sql`INSERT INTO person_joins (from_id, into_id, said)
      VALUES (${id}, ${intoId}, ${JSON.stringify({ person: join.person, links, gained })})`,
  );
  moveOwnerLinks(db, 'person', links, { from: id, to: intoId });
  joinPersonLinks(db, links, { from: id, into: intoId });
  putRow(db, personRows, id, null);
  personRows.write(db, { ...into, ...gained, aliases: [...into.aliases, ...gained.aliases] });
};

const remove = (db: WritableDb, join: PersonJoin): void => {
  const { id, intoId, links, gained } = join;
  const person = comesBack(db, join.person);
  const into = withoutGained(db, joinedPerson(db, join), gained);
  run(db, sql`DELETE FROM person_joins WHERE from_id = ${id}`);
  releaseRoles(db, 'person', links, intoId);
  putRow(db, personRows, id, person);
  personRows.write(db, into);
  findOwned(db, 'person', person, []);
  moveOwnerLinks(db, 'person', links, { from: intoId, to: id });
  partPersonLinks(db, links, { from: id, into: intoId });
  takeAlong(db, join, into);
};

type Stored = { readonly id: PersonId; readonly intoId: PersonId; readonly said: string };

/** The rows of joins, as changes record them: written, they move what is of a person; removed, they move it back. */
export const personJoinRows: Rows<PersonJoin> = {
  noun: 'personJoin',
  row: personJoinSchema,
  read: (db, id) => {
    const row = get<Stored>(
      db,
      sql`SELECT from_id AS id, into_id AS intoId, said FROM person_joins WHERE from_id = ${id}`,
    );
    if (!row) return null;
    const { said, ...ids } = row;
    return { ...ids, ...fromJson<Omit<PersonJoin, 'id' | 'intoId'>>(said) };
  },
  write,
  remove,
};
