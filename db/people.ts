import { fold } from './fold.ts';
import { get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Found = { readonly id: string };

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
      WHERE a.alias_folded = ${fold(alias)} AND p.deleted_at IS NULL`,
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
  readonly organisationId?: string | undefined;
  readonly initials?: string | undefined;
};

/** The person of this name; namesakes of different organisations are two people. Made when the book has none. */
export const ensurePerson = (db: WritableDb, { name, organisationId, initials }: NewPerson): string => {
  const known = get<Found>(
    db,
    sql`SELECT id FROM people WHERE name_folded = ${fold(name)} AND deleted_at IS NULL
      AND (organisation_id IS ${organisationId} OR organisation_id IS NULL OR ${organisationId} IS NULL)
      ORDER BY organisation_id IS ${organisationId} DESC, id LIMIT 1`,
  );
  if (known) return known.id;
  const id = db.makeId();
  run(
    db,
    sql`INSERT INTO people (id, name, name_folded, organisation_id, initials)
      VALUES (${id}, ${name}, ${fold(name)}, ${organisationId}, ${initials})`,
  );
  db.record({ noun: 'person', id, before: null, after: { id, name, organisationId, initials } });
  return id;
};
