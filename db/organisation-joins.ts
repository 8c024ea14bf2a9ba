import { z } from 'zod';
import { type Organisation, organisationSchema } from '../shared/domain/person.ts';
import { type OrganisationId, organisationIdSchema } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import { organisationRows } from './organisations.ts';
import { ownerContactsRows } from './owner-contacts.ts';
import {
  foldedNames,
  moveOwnerLinks,
  ownerLinksOf,
  ownerLinksSchema,
  releaseRoles,
  takeOwnersAlong,
  type Way,
} from './owner-links.ts';
import { putRow, type Rows } from './restorer.ts';
import { all, fromJson, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** That an organisation (`id`) is one with another: what was of the one is of the other. */
const organisationJoinSchema = z.strictObject({
  id: organisationIdSchema,
  intoId: organisationIdSchema,
  /** The one that is gone, as it was. */
  organisation: organisationSchema.extend({ name: z.string(), aliases: z.array(z.string()) }),
  links: ownerLinksSchema.extend({
    people: z.array(z.string()),
    /** Whether the other one had nobody named to write to, so that those of the first were taken. */
    contacts: z.boolean(),
  }),
  /** The names that the other one goes by since. */
  gained: z.array(z.string()),
});
export type OrganisationJoin = z.infer<typeof organisationJoinSchema>;

/** The two of them as they would be made one by now. */
export const organisationJoinOf = (db: ReadableDb, from: Organisation, into: Organisation): OrganisationJoin => {
  // No two organisations share a name.
  const gained = [from.name, ...from.aliases];
  return {
    id: from.id,
    intoId: into.id,
    organisation: from,
    links: {
      ...ownerLinksOf(db, 'organisation', { from, into, aliases: gained }),
      people: all<{ id: string }>(db, sql`SELECT id FROM people WHERE organisation_id = ${from.id} ORDER BY id`).map(
        ({ id }) => id,
      ),
      contacts: ownerContactsRows.read(db, from.id) !== null && ownerContactsRows.read(db, into.id) === null,
    },
    gained,
  };
};

/** The one that the two became. Errors: refused, where that one is one with another by now. */
const joinedOrganisation = (db: ReadableDb, { intoId, organisation }: OrganisationJoin): Organisation => {
  const into = organisationRows.read(db, intoId);
  if (into) return into;
  throw refusal('refused', `What ${organisation.name} became was made one with another organisation since.`);
};

const moveContacts = (db: WritableDb, { from, to }: Way): void => {
  const row = ownerContactsRows.read(db, from);
  if (!row) return;
  ownerContactsRows.remove(db, row);
  ownerContactsRows.write(db, { ...row, id: to });
};

const moveLinks = (db: WritableDb, { links }: OrganisationJoin, way: Way): void => {
  moveOwnerLinks(db, 'organisation', links, way);
  for (const id of links.people) {
    run(db, sql`UPDATE people SET organisation_id = ${way.to} WHERE id = ${id} AND organisation_id = ${way.from}`);
  }
  if (links.contacts) moveContacts(db, way);
};

const write = (db: WritableDb, join: OrganisationJoin): void => {
  const { id, intoId, organisation, links, gained } = join;
  const into = joinedOrganisation(db, join);
  run(
    db,
    sql`INSERT INTO organisation_joins (from_id, into_id, said)
      VALUES (${id}, ${intoId}, ${JSON.stringify({ organisation, links, gained })})`,
  );
  moveLinks(db, join, { from: id, to: intoId });
  putRow(db, organisationRows, id, null);
  organisationRows.write(db, { ...into, aliases: [...into.aliases, ...gained] });
};

const remove = (db: WritableDb, join: OrganisationJoin): void => {
  const { id, intoId, organisation, links, gained } = join;
  const into = joinedOrganisation(db, join);
  const came = new Set(gained.map(fold));
  run(db, sql`DELETE FROM organisation_joins WHERE from_id = ${id}`);
  releaseRoles(db, 'organisation', links, intoId);
  organisationRows.write(db, { ...into, aliases: into.aliases.filter((alias) => !came.has(fold(alias))) });
  putRow(db, organisationRows, id, organisation);
  moveLinks(db, join, { from: intoId, to: id });
  takeOwnersAlong(db, 'organisation', links, { from: intoId, to: id, names: foldedNames(organisation) });
};

type Stored = { readonly id: OrganisationId; readonly intoId: OrganisationId; readonly said: string };

/** The rows of joins, as changes record them: written, they move what is of an organisation; removed, they move it back. */
export const organisationJoinRows: Rows<OrganisationJoin> = {
  noun: 'organisationJoin',
  row: organisationJoinSchema,
  read: (db, id) => {
    const row = get<Stored>(
      db,
      sql`SELECT from_id AS id, into_id AS intoId, said FROM organisation_joins WHERE from_id = ${id}`,
    );
    if (!row) return null;
    const { said, ...ids } = row;
    return { ...ids, ...fromJson<Omit<OrganisationJoin, 'id' | 'intoId'>>(said) };
  },
  write,
  remove,
};
