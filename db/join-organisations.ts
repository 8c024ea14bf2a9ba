import type { SeenOrganisationJoin } from '../shared/api/people.ts';
import type { Organisation } from '../shared/domain/person.ts';
import type { OrganisationId } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { organisationJoinOf, organisationJoinRows } from './organisation-joins.ts';
import { organisationRows } from './organisations.ts';
import { listOwnerContacts } from './owner-contacts.ts';
import { actionsPlaced } from './owner-links.ts';
import { personRows } from './person-rows.ts';
import { putRow, type Restorer, readLogged } from './restorer.ts';
import { get, given, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Two = { readonly organisationId: OrganisationId; readonly intoId: OrganisationId };

const organisationOf = (db: ReadableDb, id: OrganisationId, field: string): Organisation => {
  const organisation = organisationRows.read(db, id);
  if (organisation) return organisation;
  throw refusal(
    'notFound',
    'This organisation is not in the book any more. Choose another; nothing was changed.',
    field,
  );
};

/** The names of the contacts of the first who are not among those of the second, where that has any of its own. */
const lostContacts = (db: ReadableDb, { organisationId, intoId }: Two): string[] => {
  const contacts = listOwnerContacts(db);
  const kept = contacts.get(intoId);
  if (!kept) return [];
  const lost = (contacts.get(organisationId) ?? []).filter((id) => !kept.includes(id));
  return lost.flatMap((id) => personRows.read(db, id)?.name ?? []);
};

const SAME = 'This is the same organisation already. Choose another one.';

/** What would move if the first were made one with the second. Errors: notFound. */
export const seeOrganisationJoin = (db: ReadableDb, { organisationId, intoId }: Two): SeenOrganisationJoin => {
  const from = organisationOf(db, organisationId, 'organisationId');
  const into = organisationOf(db, intoId, 'intoId');
  const count = get<{ people: number }>(
    db,
    sql`SELECT count(*) AS people FROM people WHERE organisation_id = ${organisationId} AND deleted_at IS NULL`,
  );
  return {
    ...actionsPlaced(db, 'organisation', organisationId),
    people: count?.people ?? 0,
    lostContacts: from.id === into.id ? [] : lostContacts(db, { organisationId, intoId }),
    aliases: organisationJoinOf(db, from, into).gained,
    ...given({ fault: from.id === into.id ? SAME : null }),
  };
};

const putJoin = (db: WritableDb, { organisationId, intoId }: Two): void => {
  const from = organisationOf(db, organisationId, 'organisationId');
  const into = organisationOf(db, intoId, 'intoId');
  if (from.id === into.id) throw refusal('refused', `${SAME} Nothing was changed.`, 'intoId');
  putRow(db, organisationJoinRows, from.id, organisationJoinOf(db, from, into));
};

/**
 * Makes one organisation of two: what is of the first is of the second, which goes by the names of both, and the id of the
 * first leads there. Minutes stay as they are, word for word. Errors: notFound, refused.
 */
export const joinOrganisations = (db: WritableDb, two: Two): Record<never, never> => {
  putJoin(db, two);
  return {};
};

/** How undo parts two organisations again, and how they are made one anew: with what each of them has by then. */
export const organisationJoinRestorer: Restorer = {
  read: organisationJoinRows.read,
  put: (db, id, logged) => {
    if (logged === null) return putRow(db, organisationJoinRows, id, null);
    const join = readLogged(organisationJoinRows.row, logged);
    return putJoin(db, { organisationId: join.id, intoId: join.intoId });
  },
};
