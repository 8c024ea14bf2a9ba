import { type OrganisationId, type PersonId, personIdSchema } from '../shared/ids.ts';
import { readChanges } from './edit-log.ts';
import { fold } from './fold.ts';
import { idByNow, idsBefore } from './joined-ids.ts';
import { personRows } from './person-rows.ts';
import { putRow } from './restorer.ts';
import { all, get, type Query, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Found = { readonly id: PersonId };

/** The person of this name, one who is at the meeting before a namesake, or undefined. */
export const findPerson = (db: ReadableDb, name: string, meetingId: string): string | undefined =>
  get<Found>(
    db,
    sql`SELECT p.id FROM people p WHERE p.name_folded = ${fold(name)} AND p.deleted_at IS NULL
      ORDER BY EXISTS (SELECT 1 FROM attendance a WHERE a.person_id = p.id AND a.meeting_id = ${meetingId}) DESC, p.id
      LIMIT 1`,
  )?.id;

/** The person who also goes by this name, or undefined. */
export const findPersonByAlias = (db: ReadableDb, alias: string): string | undefined =>
  get<Found>(
    db,
    sql`SELECT p.id FROM person_aliases a JOIN people p ON p.id = a.person_id
      WHERE a.alias_folded = ${fold(alias)} AND p.deleted_at IS NULL ORDER BY p.id`,
  )?.id;

/** The person who has these initials at this meeting, or undefined. */
export const findPersonByInitials = (db: ReadableDb, initials: string, meetingId: string): string | undefined =>
  get<{ personId: string | null }>(
    db,
    sql`SELECT person_id AS personId FROM attendance
      WHERE meeting_id = ${meetingId} AND initials = ${initials} AND deleted_at IS NULL`,
  )?.personId ?? undefined;

export type NewPerson = {
  readonly name: string;
  readonly organisationId?: OrganisationId | undefined;
  readonly initials?: string | undefined;
};

/** Of the same organisation, or one of the two is not known; the same one first. */
const ofOrganisation = (organisationId: string | undefined): Query =>
  sql`p.deleted_at IS NULL
      AND (p.organisation_id IS ${organisationId} OR p.organisation_id IS NULL OR ${organisationId} IS NULL)
    ORDER BY p.organisation_id IS ${organisationId} DESC, p.id LIMIT 1`;

/** Whom a name means: who is called so, or else who also goes by it. */
const findMeant = (db: ReadableDb, { name, organisationId }: NewPerson): PersonId | undefined => {
  const folded = fold(name);
  const fitting = ofOrganisation(organisationId);
  const called = get<Found>(db, sql`SELECT p.id FROM people p WHERE p.name_folded = ${folded} AND ${fitting}`);
  if (called) return called.id;
  return get<Found>(
    db,
    sql`SELECT p.id FROM person_aliases a JOIN people p ON p.id = a.person_id
      WHERE a.alias_folded = ${folded} AND ${fitting}`,
  )?.id;
};

/**
 * Whether somebody worked for an organisation before: the book said so once, of this person or of one who turned out to be
 * the same, or a list names them under it.
 */
const wasOf = (db: ReadableDb, personId: PersonId, organisationId: OrganisationId): boolean =>
  get(
    db,
    sql`SELECT 1 FROM attendance a JOIN organisations o ON fold(a.organisation) = o.name_folded
      WHERE a.person_id = ${personId} AND a.deleted_at IS NULL AND o.id = ${organisationId} LIMIT 1`,
  ) !== undefined ||
  [personId, ...idsBefore(db, personId)]
    .flatMap((id) => readChanges(db, id))
    .some(({ before }) => {
      const said = personRows.row.safeParse(before);
      const worked = said.success ? said.data.organisationId : undefined;
      return worked !== undefined && idByNow(db, worked) === organisationId;
    });

/** The one person who goes by this name, where they worked for the organisation before and for another one by now. */
const findMoved = (db: ReadableDb, { name, organisationId }: NewPerson): PersonId | undefined => {
  if (organisationId === undefined) return undefined;
  const folded = fold(name);
  const [only, other] = all<Found>(
    db,
    sql`SELECT p.id FROM people p WHERE p.deleted_at IS NULL AND (p.name_folded = ${folded}
      OR EXISTS (SELECT 1 FROM person_aliases a WHERE a.person_id = p.id AND a.alias_folded = ${folded})) ORDER BY p.id`,
  ).filter(({ id }) => wasOf(db, id, organisationId));
  return other ? undefined : only?.id;
};

/**
 * The person who goes by this name; namesakes of different organisations are two people, unless the book knows that the
 * one of that name moved from the one to the other. Made when the book
 * has none.
 */
export const ensurePerson = (db: WritableDb, fields: NewPerson): PersonId => {
  const known = findMeant(db, fields) ?? findMoved(db, fields);
  if (known !== undefined) return known;
  const id = personIdSchema.parse(db.makeId());
  putRow(db, personRows, id, { id, aliases: [], ...fields });
  return id;
};
