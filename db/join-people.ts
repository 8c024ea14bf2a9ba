import type { SeenPersonJoin } from '../shared/api/people.ts';
import { formatLongDate } from '../shared/dates.ts';
import type { PersonId } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { organisationRows } from './organisations.ts';
import { actionsPlaced } from './owner-links.ts';
import { personJoinOf, personJoinRows } from './person-joins.ts';
import { type PersonRow, personRows } from './person-rows.ts';
import { putRow, type Restorer, readLogged } from './restorer.ts';
import { get, given, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Two = { readonly personId: PersonId; readonly intoId: PersonId };

const personOf = (db: ReadableDb, id: PersonId, field: string): PersonRow => {
  const person = personRows.read(db, id);
  if (person) return person;
  throw refusal('notFound', 'This person is not in the book any more. Choose another; nothing was changed.', field);
};

type Met = { readonly code: string; readonly number: string; readonly date: string };

/** The latest meeting with both of two people on its list. */
const metAt = (db: ReadableDb, { personId, intoId }: Two): Met | undefined =>
  get<Met>(
    db,
    sql`SELECT b.code, m.number, m.date FROM attendance one JOIN attendance other ON other.meeting_id = one.meeting_id
        JOIN meetings m ON m.id = one.meeting_id JOIN bodies b ON b.id = m.body_id
      WHERE one.person_id = ${personId} AND other.person_id = ${intoId} AND one.deleted_at IS NULL
        AND other.deleted_at IS NULL AND m.deleted_at IS NULL ORDER BY m.date DESC, m.id LIMIT 1`,
  );

/** Why two people can’t be one, and what to do; undefined where they can. */
const faultOf = (db: ReadableDb, from: PersonRow, into: PersonRow): string | undefined => {
  if (from.id === into.id) return 'This is the same person already. Choose somebody else.';
  const met = metAt(db, { personId: from.id, intoId: into.id });
  if (!met) return undefined;
  const meeting = `${met.code} ${met.number} (${formatLongDate(met.date)})`;
  return `${from.name} and ${into.name} are both on the list of ${meeting}, so they are two people. If one of them stands there by mistake, take that one off the list first.`;
};

const assertOne = (db: ReadableDb, from: PersonRow, into: PersonRow): void => {
  const fault = faultOf(db, from, into);
  if (fault !== undefined) throw refusal('refused', `${fault} Nothing was changed.`, 'intoId');
};

/** What would move if the first were made one with the second. Errors: notFound. */
export const seePersonJoin = (db: ReadableDb, { personId, intoId }: Two): SeenPersonJoin => {
  const [from, into] = [personOf(db, personId, 'personId'), personOf(db, intoId, 'intoId')];
  const { aliases, organisationId, ...gains } = personJoinOf(db, from, into).gained;
  const organisation = organisationId && organisationRows.read(db, organisationId)?.name;
  const count = get<{ seats: number; meetings: number }>(
    db,
    sql`SELECT (SELECT count(*) FROM seats WHERE person_id = ${personId} AND deleted_at IS NULL) AS seats,
      (SELECT count(DISTINCT a.meeting_id) FROM attendance a JOIN meetings m ON m.id = a.meeting_id
        WHERE a.person_id = ${personId} AND a.deleted_at IS NULL AND m.deleted_at IS NULL) AS meetings`,
  );
  return {
    ...actionsPlaced(db, 'person', personId),
    seats: count?.seats ?? 0,
    meetings: count?.meetings ?? 0,
    aliases,
    gains: { ...gains, ...(organisation !== undefined && { organisation }) },
    ...given({ fault: faultOf(db, from, into) ?? null }),
  };
};

const putJoin = (db: WritableDb, { personId, intoId }: Two): void => {
  const [from, into] = [personOf(db, personId, 'personId'), personOf(db, intoId, 'intoId')];
  assertOne(db, from, into);
  putRow(db, personJoinRows, from.id, personJoinOf(db, from, into));
};

/**
 * Makes one person of two: what is of the first is of the second, who goes by the names of both, and the id of the first
 * leads there. Minutes stay as they are, word for word. Errors: notFound, refused.
 */
export const joinPeople = (db: WritableDb, two: Two): Record<never, never> => {
  putJoin(db, two);
  return {};
};

/** How undo parts two people again, and how they are made one anew: with what each of them has by then. */
export const personJoinRestorer: Restorer = {
  read: personJoinRows.read,
  put: (db, id, logged) => {
    if (logged === null) return putRow(db, personJoinRows, id, null);
    const join = readLogged(personJoinRows.row, logged);
    return putJoin(db, { personId: join.id, intoId: join.intoId });
  },
};
